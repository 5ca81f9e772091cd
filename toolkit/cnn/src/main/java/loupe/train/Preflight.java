package loupe.train;

import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.data.prepare.Fitting;
import loupe.data.prepare.Preprocessing;
import loupe.model.Cnn;

/** Finds before the first step what an engine would find late, in its own words, or never. */
final class Preflight {

    private Preflight() {}

    /** The preprocessing, fitted; throws {@link IllegalArgumentException} for the first thing that does not fit. */
    static Preprocessing check(Cnn cnn, Split data, TrainingConfig config) {
        var preprocessing =
                Preprocessing.fit(data.training(), config.data().preprocessing().toArray(Fitting[]::new));
        checkSet("data.training()", cnn, data.training(), config, preprocessing);
        checkSet("data.validation()", cnn, data.validation(), config, preprocessing);
        config.data().sampling().images(data.training(), config.batchSize());
        return preprocessing;
    }

    private static void checkSet(
            String argument, Cnn cnn, ImageSet set, TrainingConfig config, Preprocessing preprocessing) {
        checkShape(argument, cnn, set, preprocessing);
        checkTargets(argument, cnn, set, config);
    }

    private static void checkShape(String argument, Cnn cnn, ImageSet set, Preprocessing preprocessing) {
        var input = cnn.input().shape();
        if (preprocessing.isEmpty()) {
            Checks.require(
                    set.shape().equals(input), argument + ".shape()", input + " as the network's input", set.shape());
            return;
        }
        Checks.require(
                set.shape().equals(preprocessing.input()),
                argument + ".shape()",
                preprocessing.input() + " as in training",
                set.shape());
        Checks.require(
                preprocessing.outputShape().equals(input),
                "preprocess",
                "steps that end in " + input + " as the network's input",
                preprocessing.outputShape() + ", which they make of " + preprocessing.input());
    }

    private static void checkTargets(String argument, Cnn cnn, ImageSet set, TrainingConfig config) {
        int outputs = outputs(cnn);
        if (config.loss().hasClasses()) {
            checkClasses(argument, set, outputs);
            int weights = config.loss() instanceof Loss.CrossEntropy loss
                    ? loss.classWeights().size()
                    : 0;
            Checks.require(
                    weights == 0 || weights == outputs, "classWeights", outputs + ", one for each class", weights);
        } else {
            checkValues(argument, set, outputs, config.loss());
            Checks.require(
                    !config.data().mixes(),
                    "mixup",
                    "0 for a set with targets, which are not mixed",
                    config.data().mixup().alpha());
        }
    }

    private static int outputs(Cnn cnn) {
        var output = cnn.outputShape();
        Checks.require(
                output.isFlat(), "cnn", "an output of one axis, as (F=10), to compare with labels or targets", output);
        return output.channels();
    }

    private static void checkClasses(String argument, ImageSet set, int outputs) {
        Checks.require(!set.hasTargets(), "loss", "meanSquaredError() for a set with targets", "crossEntropy()");
        Checks.require(
                set.classes().size() == outputs,
                "cnn",
                "as many outputs as " + argument + " has classes, "
                        + set.classes().size(),
                outputs);
    }

    private static void checkValues(String argument, ImageSet set, int outputs, Loss loss) {
        Checks.require(set.hasTargets(), "loss", "crossEntropy() for a set with labels", loss);
        Checks.require(
                set.targetNames().size() == outputs,
                "cnn",
                "as many outputs as " + argument + " has targets, "
                        + set.targetNames().size(),
                outputs);
        long missing = IntStream.range(0, set.size())
                .filter(i -> hasMissing(set.target(i)))
                .count();
        Checks.require(
                missing == 0 || loss instanceof Loss.MaskedMeanSquaredError,
                "loss",
                "maskedMeanSquaredError(), as " + missing + " images of " + argument + " lack a target",
                loss);
    }

    private static boolean hasMissing(float[] target) {
        for (float value : target) {
            if (Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
