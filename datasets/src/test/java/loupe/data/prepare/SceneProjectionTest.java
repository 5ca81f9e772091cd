package loupe.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.Scene;
import loupe.data.SeedStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SceneProjectionTest {

    @Test
    void projectionGivesUncorrelatedValuesOfVarianceOne() {
        SeedStream random = SeedStream.of(1, "projection");
        int size = 40;
        short[] cube = new short[size * size * 3];
        for (int pixel = 0; pixel < size * size; pixel++) {
            int a = random.nextInt(4000);
            int b = random.nextInt(1000);
            cube[3 * pixel] = (short) (10_000 + a);
            cube[3 * pixel + 1] = (short) (10_000 + a + b);
            cube[3 * pixel + 2] = (short) (10_000 - a + 3 * b);
        }
        Scene scene = Scene.of("s", size, size, new double[3], cube, new int[size * size], List.of("all"));
        int[] all = scene.labelledPixels();
        BandProjection bands = BandProjection.principal(scene, 2, all);
        double[] sums = new double[5];
        for (int pixel : all) {
            float[] y = bands.apply(scene.spectrum(pixel));
            sums[0] += y[0];
            sums[1] += y[1];
            sums[2] += y[0] * y[0];
            sums[3] += y[1] * y[1];
            sums[4] += y[0] * y[1];
        }
        // Values are floats, and the sums run over 1,600 pixels.
        Offset<Double> near = Offset.offset(1e-4);
        assertThat(sums[0] / all.length).isCloseTo(0, near);
        assertThat(sums[1] / all.length).isCloseTo(0, near);
        assertThat(sums[2] / all.length).isCloseTo(1, near);
        assertThat(sums[3] / all.length).isCloseTo(1, near);
        assertThat(sums[4] / all.length).isCloseTo(0, near);
        assertThat(scene.patches(1, bands, 5).images().image(0).pixels())
                .containsExactly(bands.apply(scene.spectrum(5)));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Scene scene = Scene.of("s", 1, 4, new double[2], new short[8], new int[4], List.of("all"));
        assertThatThrownBy(() -> BandProjection.principal(scene, 3, 0, 1, 2, 3))
                .hasMessage("components: expected 1..2, got 3");
        assertThatThrownBy(() -> BandProjection.principal(scene, 2, 0, 1))
                .hasMessage("pixels: expected more than 2, got 2");
    }
}
