package loupe.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColorMapTest {

    @Test
    void sequentialGrowsLighterInEqualSteps() {
        int[] colours = ColorMap.SEQUENTIAL.colours();

        // A colour of 3 x 8 bits is off its lightness by at most 0.004.
        for (int i = 0; i < colours.length; i++) {
            assertThat(OkLab.lightness(colours[i])).isCloseTo(0.22 + 0.72 * i / 64, within(0.004));
        }
    }

    @Test
    void divergingIsEquallyDarkOnBothSidesOfZero() {
        for (double t = 0; t <= 0.5; t += 1 / 64.0) {
            double below = OkLab.lightness(ColorMap.DIVERGING.rgb(0.5 - t));
            assertThat(OkLab.lightness(ColorMap.DIVERGING.rgb(0.5 + t))).isCloseTo(below, within(0.004));
        }
        assertThat(ColorMap.DIVERGING.rgb(0.5)).isEqualTo(0xf8f8f8);
        assertThat(ColorMap.DIVERGING.rgb(0) & 255).as("blue below").isGreaterThan(100);
        assertThat(ColorMap.DIVERGING.rgb(1) >> 16).as("red above").isGreaterThan(100);
    }

    @Test
    void blackAndWhiteAreThemselves() {
        assertThat(OkLab.lightness(0)).isZero();
        assertThat(OkLab.lightness(0xffffff)).isCloseTo(1, within(1e-6));
        assertThat(OkLab.rgb(1, 0, 0)).isEqualTo(0xffffff);
    }

    @Test
    void noMapHoldsTheColourOfNaN() {
        for (ColorMap map : ColorMap.values()) {
            assertThat(map.colours()).doesNotContain(ColorMap.NOT_A_NUMBER);
        }
        assertThat(Scale.of(0, 2).rgb(Double.NaN)).isEqualTo(ColorMap.NOT_A_NUMBER);
        assertThat(Scale.of(0, 2).rgb(Double.POSITIVE_INFINITY)).isEqualTo(ColorMap.NOT_A_NUMBER);
    }

    @Test
    void signedValuesGetAScaleAroundZero() {
        assertThat(Scale.of(-1, 3)).isEqualTo(new Scale(-3, 3, ColorMap.DIVERGING));
        assertThat(Scale.of(-4, -1)).isEqualTo(new Scale(-4, 4, ColorMap.DIVERGING));
        assertThat(Scale.of(0.5, 3)).isEqualTo(new Scale(0, 3, ColorMap.SEQUENTIAL));
        assertThat(Scale.of(0, 0)).isEqualTo(new Scale(0, 1, ColorMap.SEQUENTIAL));
    }
}
