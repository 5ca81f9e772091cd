package loupe.train;

import static loupe.inspect.Inspect.featureMaps;
import static loupe.inspect.Inspect.gradCam;
import static loupe.train.Training.fit;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.function.Consumer;
import loupe.data.Image;
import loupe.data.Split;
import loupe.engine.Engines;
import loupe.model.Network;
import org.junit.jupiter.api.Test;

/** Engine memory that nobody closes is never freed: the number of open arrays must not grow. */
class MemoryTest {

    /** All arrays of the process, in every manager. */
    private static int openArrays() {
        try (NDManager manager = Engines.start().newManager()) {
            NDManager root = manager;
            while (root.getParentManager() != root && root.getParentManager() != null) {
                root = root.getParentManager();
            }
            return root.getManagedArrays().size();
        }
    }

    @Test
    void twoHundredTrainings() {
        Split data = Tiny.pixels(20);
        fit(Tiny.onePixel(), data, Tiny.CONFIG.batchSize(4)).close();
        int before = openArrays();
        for (int i = 0; i < 200; i++) {
            fit(Tiny.onePixel(), data, Tiny.CONFIG.epochs(1 + i % 2).batchSize(4))
                    .close();
        }
        assertThat(openArrays()).isEqualTo(before);
    }

    @Test
    void aLongerTrainingHoldsNoMoreThanAShortOne() {
        int[] open = new int[2];
        for (int i = 0; i < 2; i++) {
            try (Run run = fit(Tiny.withChance(), Tiny.digits(), Tiny.CONFIG.epochs(1 + 2 * i))) {
                open[i] = openArrays();
            }
        }
        assertThat(open[1]).isEqualTo(open[0]);
    }

    @Test
    void lookingInside() {
        try (Network network = Tiny.convnet().initialise(1)) {
            assertThat(growth(network, image -> featureMaps(network, image, "conv2d1")))
                    .isZero();
            assertThat(growth(network, image -> gradCam(network, image))).isZero();
        }
    }

    private static int growth(Network network, Consumer<Image> look) {
        Image image = Tiny.digits().validation().image(0);
        look.accept(image);
        int before = openArrays();
        for (int i = 0; i < 5; i++) {
            look.accept(image);
        }
        assertThat(network.weightsSha256()).isNotEmpty();
        return openArrays() - before;
    }

    @Test
    void theCountSeesAnOpenArray() {
        int before = openArrays();
        try (NDManager manager = Engines.start().newManager()) {
            manager.create(1);
            assertThat(openArrays()).isEqualTo(before + 1);
        }
    }
}
