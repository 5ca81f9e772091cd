package loupe.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.train.History;
import loupe.train.LayerStatistics;
import loupe.train.LearningRateSearch;
import loupe.train.Training;
import org.junit.jupiter.api.Test;

/** Pictures of schedules, of the search for a learning rate, and of watched layers. */
class TrainingPicturesTest {

    @Test
    void schedules() throws IOException {
        var all = List.of(
                Plots.schedule(Training.constant(), 10),
                Plots.schedule(Training.cosine().warmUp(200), 2000),
                Plots.schedule(Training.stepDecay(0.1, 0.5, 0.75), 400),
                Plots.schedule(Training.exponential(0.01), 100),
                Plots.schedule(Training.oneCycle(), 50_000));
        Album.keep("schedules", Stack.below(all));
        assertThat(all.get(1).alt())
                .isEqualTo("Schedule cosine().warmUp(200) over 2000 updates: the factor begins at 0.005, is 1 at most,"
                        + " and ends at 7.6e-7");
        assertThatThrownBy(() -> Plots.schedule(Training.cosine(), 0)).hasMessage("updates: expected >= 1, got 0");
    }

    private static LearningRateSearch search(double rate) {
        var rates = new ArrayList<Double>();
        var losses = new ArrayList<Double>();
        for (int i = 0; i < 120; i++) {
            rates.add(1e-6 * Math.pow(10, i / 20.0));
            losses.add(i < 60 ? 2.3 : i < 100 ? 2.3 - 0.05 * (i - 60) : 0.3 * Math.pow(1.4, i - 100));
        }
        losses.set(119, Double.POSITIVE_INFINITY);
        return new LearningRateSearch(rates, losses, losses.subList(0, 119), rate, "because");
    }

    @Test
    void aSearchThatDiverges() throws IOException {
        var smooth = new ArrayList<>(search(1).smoothed());
        smooth.add(Double.MAX_VALUE);
        for (double rate : new double[] {0.012, Double.NaN}) {
            var whole =
                    new LearningRateSearch(search(rate).rates(), search(rate).losses(), smooth, rate, "because");
            Picture picture = Plots.learningRates(whole);
            Album.keep("learning-rate-" + (Double.isNaN(rate) ? "none" : "found"), picture);
            assertThat(picture.alt()).isEqualTo(whole.toString()).startsWith("learning rate: ");
        }
    }

    @Test
    void watchedLayers() throws IOException {
        List<LayerStatistics> layers = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> List.of("conv2d1", "relu1", "dense1").stream()
                        .map(name -> new LayerStatistics(
                                1 + 10L * i,
                                name,
                                0.1,
                                1 + Math.sin(i),
                                i / 80.0,
                                name.startsWith("relu")
                                        ? Double.NaN
                                        : i == 20 ? Double.POSITIVE_INFINITY : Math.exp(-i / 4.0),
                                name.startsWith("relu") ? Double.NaN : 2,
                                name.startsWith("relu") ? Double.NaN : 0.002 + 0.0001 * i)))
                .toList();
        Picture picture = Plots.layerStatistics(new History(List.of(), List.of(), layers));
        Album.keep("layers-watched", picture);
        assertThat(picture.alt())
                .contains("conv2d1 at step 391, update : weight 0.003, gradient norm")
                .contains("relu1 at step 391, outputs: deviation");
        Picture none = Plots.layerStatistics(new History(List.of(), List.of()));
        Album.keep("layers-none", none);
        assertThat(none.alt()).startsWith("No layers were watched: training().watch(10)");
    }
}
