package loupe.experiment;

import loupe.data.DataCard;
import loupe.data.ImageSet;
import loupe.data.Split;

/**
 * The data of a run.
 *
 * @param name what {@code Datasets.dataset(name)} loads, for a set that has a source
 * @param licence the card's licence, or empty
 * @param training how many images were trained on
 * @param trainingSha256 over shape, pixels and labels of the training part
 * @param validation how many images measured it
 * @param validationSha256 over the validation part
 * @param split how the parts were made
 */
public record DataFacts(
        String name,
        String licence,
        int training,
        String trainingSha256,
        int validation,
        String validationSha256,
        SplitFacts split) {

    /**
     * The facts of a split. Reads every pixel.
     *
     * @param data both parts
     * @return its facts
     */
    public static DataFacts of(Split data) {
        ImageSet training = data.training();
        ImageSet validation = data.validation();
        return new DataFacts(
                training.name(),
                training.card().map(DataCard::licence).orElse(""),
                training.size(),
                training.sha256(),
                validation.size(),
                validation.sha256(),
                new SplitFacts(
                        data.method(), data.recipe(), data.trainingFraction(), data.seed(), data.indicesSha256()));
    }
}
