package loupe.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final ImageShape TWO_BY_TWO = new ImageShape(1, 2, 2);

    @Test
    void scaleMapsItsRangeToTheUnitInterval() {
        assertThat(Steps.scale(100, 300).apply(TWO_BY_TWO, new float[] {100, 150, 300, 400}))
                .containsExactly(0, 0.25f, 1, 1.5f);
        assertThatThrownBy(() -> Steps.scale(2, 2)).hasMessage("high: expected a finite number > 2.0, got 2.0");
    }

    @Test
    void normaliseTakesTheRangeOfEachChannel() {
        ImageSet set = images(new ImageShape(2, 1, 2), 0, 10, -1, -1, 5, 2, -1, -1);
        Step step = Steps.normalise().fit(set);
        assertThat(step).isInstanceOf(MinMax.class);
        // Channel 1 runs from 0 to 10; channel 2 never changes and becomes 0.
        assertThat(step.apply(set.shape(), new float[] {0, 5, -1, -1})).containsExactly(0, 0.5f, 0, 0);
    }

    @Test
    void standardiseGivesMeanZeroAndDeviationOne() {
        // Mean (1+3+5+7)/4 = 4, variance (9+1+1+9)/4 = 5.
        ImageSet set = images(new ImageShape(1, 1, 2), 1, 3, 5, 7);
        Standardise step = (Standardise) Steps.standardise().fit(set);
        assertThat(step.mean()).containsExactly(4);
        assertThat(step.deviation()[0]).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(step.apply(set.shape(), new float[] {4, 9})).containsExactly(0, (float) Math.sqrt(5));
    }

    @Test
    void constantChannelIsShiftedOnly() {
        ImageSet set = images(new ImageShape(1, 1, 3), 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f);
        float[] values = Steps.standardise().fit(set).apply(set.shape(), new float[] {0.1f, 1.1f, 0.1f});
        assertThat(values[1]).isCloseTo(1, within(1e-6f));
        assertThat(values[0]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void componentsOfTwoEqualBandsAreTheirDiagonal() {
        // Pixels (1,1) and (3,3): mean 2, axis (1,1)/sqrt 2, variance 2; the second component does not vary.
        ImageSet set = images(new ImageShape(2, 1, 2), 1, 3, 1, 3);
        BandProjection pca = (BandProjection) Steps.pca(2).fit(set);
        assertThat(pca.axes()[0]).containsExactly(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-12));
        assertThat(pca.variances()).containsExactly(new double[] {2, 0}, within(1e-12));
        float root = (float) Math.sqrt(2);
        assertThat(pca.apply(set.shape(), new float[] {1, 3, 1, 3}))
                .containsExactly(new float[] {-root, root, 0, 0}, within(1e-6f));
        assertThat(Steps.whiten(1).fit(set).apply(set.shape(), new float[] {1, 3, 1, 3}))
                .containsExactly(new float[] {-1, 1}, within(1e-6f));
    }

    @Test
    void whitenedTrainingPixelsHaveTheUnitCovariance() {
        SeedStream random = SeedStream.of(1, "test");
        float[] pixels = new float[50 * 4 * 9];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian() + (i % 9 < 5 ? pixels[Math.max(0, i - 9)] : 3);
        }
        ImageSet set = images(new ImageShape(4, 3, 3), pixels);
        ImageSet white = Preprocessing.fit(set, Steps.whiten(4)).apply(set);
        BandMoments moments = BandMoments.of(white);
        for (int a = 0; a < 4; a++) {
            assertThat(moments.mean()[a]).isCloseTo(0, within(1e-5));
            for (int b = 0; b < 4; b++) {
                assertThat(moments.covariance()[a][b]).isCloseTo(a == b ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void componentsOutOfRangeAreRefused() {
        ImageSet set = images(new ImageShape(2, 1, 1), 1, 2);
        assertThatThrownBy(() -> Steps.pca(3).fit(set)).hasMessage("components: expected 1..2, got 3");
    }

    @Test
    void bilinearResizeMixesByDistance() {
        // Places -0.25, 0.25, 0.75, 1.25 of the input, the outer two held at the edge.
        assertThat(Steps.resize(1, 4).apply(new ImageShape(1, 1, 2), new float[] {0, 1}))
                .containsExactly(0, 0.25f, 0.75f, 1);
        assertThat(Steps.resize(1, 1).apply(TWO_BY_TWO, new float[] {0, 1, 2, 3}))
                .containsExactly(1.5f);
    }

    @Test
    void nearestResizeRepeatsPixels() {
        assertThat(Steps.resizeNearest(2, 4).apply(TWO_BY_TWO, new float[] {0, 1, 2, 3}))
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
        assertThat(Steps.resizeNearest(1, 1).apply(new ImageShape(1, 1, 3), new float[] {0, 1, 2}))
                .containsExactly(1);
    }

    @Test
    void resizeToTheSameSizeChangesNothing() {
        float[] pixels = {0.1f, 0.7f, 0.3f, 0.9f};
        assertThat(Steps.resize(2, 2).apply(TWO_BY_TWO, pixels)).containsExactly(pixels);
        assertThat(Steps.resizeNearest(2, 2).apply(TWO_BY_TWO, pixels)).containsExactly(pixels);
    }

    @Test
    void resizeMovesPointsWithTheirPixel() {
        // The centre between both pixels, 0.5, becomes the centre between four, 1.5.
        assertThat(Steps.resize(1, 4).movePoints(new ImageShape(1, 1, 2), new float[] {0.5f, 0}))
                .containsExactly(1.5f, 0);
    }

    @Test
    void cropKeepsTheMiddleAndMovesPoints() {
        ImageShape shape = new ImageShape(1, 3, 4);
        float[] pixels = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        assertThat(Steps.crop(1, 2).apply(shape, pixels)).containsExactly(5, 6);
        assertThat(Steps.crop(1, 2).movePoints(shape, new float[] {2, 1})).containsExactly(1, 0);
        assertThatThrownBy(() -> Steps.crop(4, 4).outputShape(shape))
                .hasMessage("height: expected <= 3 of the image, got 4");
    }

    @Test
    void grayWeighsRedGreenAndBlue() {
        ImageShape colour = new ImageShape(3, 1, 1);
        assertThat(Steps.gray().apply(colour, new float[] {1, 0, 0})).containsExactly(0.299f);
        assertThat(Steps.gray().apply(colour, new float[] {1, 1, 1})[0]).isCloseTo(1, within(1e-6f));
        assertThat(Steps.gray().apply(new ImageShape(1, 1, 2), new float[] {3, 4}))
                .containsExactly(3, 4);
        assertThatThrownBy(() -> Steps.gray().outputShape(new ImageShape(4, 1, 1)))
                .hasMessage("channels: expected 3 (red, green, blue) or 1, got 4");
    }

    private static ImageSet images(ImageShape shape, float... pixels) {
        return ImageSet.ofFloats("test", shape, pixels, new int[pixels.length / shape.values()], List.of("any"));
    }
}
