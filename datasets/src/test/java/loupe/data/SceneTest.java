package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {

    /** 2 x 3 pixels of 2 bands: band 0 counts the pixels in thousands, band 1 is 65,535. */
    private static Scene small() {
        short[] cube = new short[12];
        for (int pixel = 0; pixel < 6; pixel++) {
            cube[2 * pixel] = (short) (1000 * pixel);
            cube[2 * pixel + 1] = (short) 65535;
        }
        int[] labels = {0, -1, 1, 1, 0, -1};
        return Scene.of("small", 2, 3, new double[] {500, 600}, cube, labels, List.of("a", "b"));
    }

    @Test
    void pixelsAreKnownByRowAndColumn() {
        Scene scene = small();
        assertThat(scene.at(1, 2, 0)).isEqualTo(0.5f);
        assertThat(scene.at(0, 0, 1)).isEqualTo(6.5535f);
        assertThat(scene.spectrum(4)).containsExactly(0.4f, 6.5535f);
        assertThat(scene.labelledPixels()).containsExactly(0, 2, 3, 4);
        assertThat(scene.label(1, 1)).isZero();
        assertThat(scene.band(0).at(0, 1, 0)).isEqualTo(0.3f);
        assertThat(scene).hasToString("small: 2 x 3 pixels, 2 bands, 2 classes (a 2, b 2)");
    }

    @Test
    void patchIsMirroredAtTheBorder() {
        ScenePatches patches = small().patches(3, 0, 4);
        assertThat(patches.images().shape()).isEqualTo(new ImageShape(2, 3, 3));
        // Around pixel 0 the rows are 1, 0, 1 and the columns 1, 0, 1.
        float[] first = patches.images().image(0).pixels();
        assertThat(java.util.Arrays.copyOf(first, 9))
                .containsExactly(0.4f, 0.3f, 0.4f, 0.1f, 0, 0.1f, 0.4f, 0.3f, 0.4f);
        assertThat(patches.rows()).containsExactly(0, 1);
        assertThat(patches.columns()).containsExactly(0, 1);
        assertThat(patches.images().labels()).containsExactly(0, 0);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Scene scene = small();
        assertThatThrownBy(() -> scene.patches(2, 0)).hasMessage("size: expected an odd number >= 1, got 2");
        assertThatThrownBy(() -> scene.patches(1, 1))
                .hasMessage("pixels: expected labelled pixels, got 1 without a label");
        assertThatThrownBy(() -> scene.patches(1, spectrum -> spectrum))
                .hasMessage("pixels: expected at least 1, got 0");
        assertThatThrownBy(() -> Scene.of("s", 1, 1, new double[2], new short[1], new int[1], List.of("a")))
                .hasMessage("cube: expected 2 values, got 1");
        assertThatThrownBy(() -> Scene.of("s", 1, 1, new double[1], new short[1], new int[] {1}, List.of("a")))
                .hasMessage("labels[0]: expected -1..0, got 1");
        assertThatThrownBy(() -> new ScenePatches(scene.patches(1, 0).images(), new int[0], new int[1]))
                .hasMessage("rows and columns: expected 1 places, got 0 and 1");
    }
}
