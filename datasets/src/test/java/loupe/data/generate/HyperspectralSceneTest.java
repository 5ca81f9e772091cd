package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.Scene;
import org.junit.jupiter.api.Test;

class HyperspectralSceneTest {

    private static final Scene SCENE = new HyperspectralScene(64, 0.5, 42).draw();

    @Test
    void hasTheBandsOfIndianPines() {
        assertThat(SCENE.bands()).isEqualTo(200);
        assertThat(SCENE.wavelengths()).startsWith(400.0).isSorted();
        assertThat(SCENE.wavelengths()[199]).isLessThan(2500);
        assertThat(SCENE.classes()).hasSize(12);
    }

    @Test
    void sameSeedDrawsTheSameOnEveryJdk() {
        assertThat(SCENE.patches(1, SCENE.labelledPixels()).images().sha256())
                .isEqualTo("1e71067548227219a8a5de2d323a29fce44d4a3328d7d02d2155e1cffb506844");
    }

    @Test
    void partsOfEachCoverMakeOne() {
        for (Cover cover : Cover.values()) {
            for (double more : new double[] {-2, -0.1, 0, 0.3, 2}) {
                var parts = cover.mixture(more, 0.4).values();
                assertThat(parts).allSatisfy(part -> assertThat(part).isNotNegative());
                assertThat(parts.stream().mapToDouble(part -> part).sum())
                        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
            }
        }
    }

    @Test
    void leavesHaveTheirRedEdgeWhereTheyShould() {
        for (Endmember leaf : new Endmember[] {Endmember.CORN_LEAF, Endmember.SOY_LEAF, Endmember.TREE_LEAF}) {
            int steepest = IntStream.range(600, 850)
                    .reduce((a, b) -> rise(leaf, b) > rise(leaf, a) ? b : a)
                    .orElseThrow();
            assertThat(steepest).isBetween(706, 724);
        }
    }

    private static double rise(Endmember leaf, int nm) {
        return leaf.reflectance(nm + 1) - leaf.reflectance(nm - 1);
    }

    @Test
    void materialsReflectBetweenNothingAndAll() {
        for (Endmember material : Endmember.values()) {
            assertThat(IntStream.rangeClosed(400, 2500).mapToDouble(material::reflectance))
                    .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        }
    }

    @Test
    void bordersOfFieldsHaveNoClass() {
        int[] labels = SCENE.labels();
        int labelled = SCENE.labelledPixels().length;
        assertThat(labelled).isBetween(labels.length / 2, labels.length * 9 / 10);
        // Two classes never touch.
        for (int pixel = 0; pixel < labels.length - 1; pixel++) {
            boolean sameRow = pixel / 64 == (pixel + 1) / 64;
            if (sameRow && labels[pixel] >= 0 && labels[pixel + 1] >= 0) {
                assertThat(labels[pixel]).isEqualTo(labels[pixel + 1]);
            }
        }
    }

    @Test
    void vegetationIsBrightInTheInfrared() {
        int woods = IntStream.of(SCENE.labelledPixels())
                .filter(pixel -> SCENE.classes().get(SCENE.labels()[pixel]).equals("woods"))
                .findFirst()
                .orElseThrow();
        float[] spectrum = SCENE.spectrum(woods);
        int red = nearest(670);
        int infrared = nearest(800);
        assertThat(spectrum[infrared]).isGreaterThan(3 * spectrum[red]);
    }

    private static int nearest(double nm) {
        double[] wavelengths = SCENE.wavelengths();
        return (int) Arrays.stream(wavelengths).filter(w -> w < nm).count();
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new HyperspectralScene(31, 0.5, 1)).hasMessage("size: expected >= 32, got 31");
        assertThatThrownBy(() -> new HyperspectralScene(32, 7, 1)).hasMessage("hard: expected 0.0..1.0, got 7.0");
    }
}
