package loupe.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AugmentationTest {

    private static final ImageShape THREE = new ImageShape(1, 3, 3);
    private static final float[] COUNT = {0, 1, 2, 3, 4, 5, 6, 7, 8};

    static Stream<Augmentation> withoutStrength() {
        return Stream.of(
                new Flip(0, Flip.Axis.HORIZONTAL),
                new Flip(0, Flip.Axis.VERTICAL),
                new Shift(0),
                new Rotate(0),
                new RandomCrop(0),
                new Zoom(0),
                new Brightness(0),
                new Contrast(0),
                new Noise(0),
                new Cutout(0));
    }

    @ParameterizedTest
    @MethodSource("withoutStrength")
    void zeroStrengthChangesNothing(Augmentation step) {
        for (int seed = 0; seed < 50; seed++) {
            Sample before = Spot.at(7.3f, 5.8f);
            Sample after = step.apply(before, SeedStream.of(seed, "test"));
            assertThat(after.pixels()).containsExactly(before.pixels());
            assertThat(after.targets()).containsExactly(before.targets());
        }
    }

    static Stream<Augmentation> strong() {
        return Stream.of(
                new Flip(1, Flip.Axis.HORIZONTAL),
                new Flip(1, Flip.Axis.VERTICAL),
                new Shift(0.2),
                new Rotate(180),
                new RandomCrop(0.3),
                new Zoom(0.3),
                new Brightness(0.3),
                new Contrast(0.5),
                new Noise(0.001));
    }

    @ParameterizedTest
    @MethodSource("strong")
    void keypointsFollowTheSpotThatTheyMark(Augmentation step) {
        for (int seed = 0; seed < 200; seed++) {
            SeedStream random = SeedStream.of(seed, "place");
            Sample before = Spot.at(16 + 8 * (float) random.nextDouble(), 16 + 8 * (float) random.nextDouble());
            Sample after = step.apply(before, SeedStream.of(seed, "test"));
            // Bilinear mixing and the edge of the window move the centre of mass by a few hundredths of a pixel.
            assertThat(after.targets()).containsExactly(Spot.centre(after), within(0.06f));
        }
    }

    @ParameterizedTest
    @MethodSource("strong")
    void theGivenSampleStaysAsItIs(Augmentation step) {
        Sample sample = Spot.at(18, 21);
        step.apply(sample, SeedStream.of(1, "test"));
        assertThat(sample.pixels()).containsExactly(Spot.at(18, 21).pixels());
        assertThat(sample.targets()).containsExactly(18, 21);
    }

    @Test
    void mirroredLeftEyeIsARightEye() {
        List<String> names = List.of("left_eye_x", "left_eye_y", "right_eye_x", "right_eye_y");
        Sample face = new Sample(THREE, COUNT, new float[] {2, 0, 0, 1}, names, new float[0]);
        Sample mirrored = new Flip(1, Flip.Axis.HORIZONTAL).mirror(face);
        assertThat(mirrored.pixels()).containsExactly(2, 1, 0, 5, 4, 3, 8, 7, 6);
        // The left eye at column 2 is now at column 0 and a right eye; the right one at 0 is now at 2 and a left eye.
        assertThat(mirrored.targets()).containsExactly(2, 1, 0, 0);
        assertThat(new Flip(1, Flip.Axis.VERTICAL).mirror(face).targets()).containsExactly(2, 2, 0, 1);
    }

    @Test
    void aQuarterTurnAgainstTheClock() {
        Sample turned = Rotate.turn(plain(COUNT), 90);
        assertThat(turned.pixels()).containsExactly(new float[] {2, 5, 8, 1, 4, 7, 0, 3, 6}, within(1e-6f));
    }

    @Test
    void windowsEdgesBecomeTheImagesEdges() {
        // Columns 1 and 2 of 0..3 at twice the size: centres 0.75, 1.25, 1.75 and 2.25; rows 0 and 1 likewise.
        float[] pixels = {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
        Sample image = new Sample(new ImageShape(1, 4, 4), pixels, new float[0], List.of(), new float[] {1});
        Sample enlarged = RandomCrop.enlarge(image, 0.5, 1, 0);
        assertThat(enlarged.pixels()).startsWith(0.75f, 1.25f, 1.75f, 2.25f);
    }

    @Test
    void shiftMovesByWholePixelsAndRepeatsTheEdge() {
        Sample moved = Affine.shift(1, 0).apply(plain(COUNT));
        assertThat(moved.pixels()).containsExactly(0, 0, 1, 3, 3, 4, 6, 6, 7);
    }

    @Test
    void contrastKeepsTheMeanAndBrightnessTheDifferences() {
        Sample contrast = new Contrast(0.9).apply(plain(COUNT), SeedStream.of(1, "test"));
        float factor = contrast.pixels()[5] - contrast.pixels()[4];
        assertThat(contrast.pixels()[4]).isCloseTo(4, within(1e-6f));
        assertThat(contrast.pixels()[8] - contrast.pixels()[0]).isCloseTo(8 * factor, within(1e-5f));
        assertThat(Math.abs(factor - 1)).isGreaterThan(0.01f);
        Sample bright = new Brightness(0.9).apply(plain(COUNT), SeedStream.of(1, "test"));
        assertThat(bright.pixels()[8] - bright.pixels()[0]).isCloseTo(8, within(1e-5f));
        assertThat(Math.abs(bright.pixels()[0])).isGreaterThan(0.01f);
    }

    @Test
    void noiseHasItsDeviation() {
        ImageShape shape = new ImageShape(1, 100, 100);
        Sample gray = new Sample(shape, new float[10_000], new float[0], List.of(), new float[] {1});
        float[] noise = new Noise(0.1).apply(gray, SeedStream.of(1, "test")).pixels();
        double squares = IntStream.range(0, 10_000)
                .mapToDouble(i -> noise[i] * noise[i])
                .average()
                .orElseThrow();
        // Five standard errors of a variance: 5 x 0.01 x sqrt(2 / 10000).
        assertThat(squares).isCloseTo(0.01, within(0.00071));
    }

    @Test
    void cutoutCoversASquareWithTheMean() {
        float[] pixels = new float[100];
        IntStream.range(0, 100).forEach(i -> pixels[i] = i);
        Sample sample = new Sample(new ImageShape(1, 10, 10), pixels, new float[0], List.of(), new float[] {1});
        int most = 0;
        for (int seed = 0; seed < 100; seed++) {
            float[] covered =
                    new Cutout(0.4).apply(sample, SeedStream.of(seed, "test")).pixels();
            int count =
                    (int) IntStream.range(0, 100).filter(i -> covered[i] != i).count();
            assertThat(count).isBetween(4, 16);
            assertThat(IntStream.range(0, 100)).allMatch(i -> covered[i] == i || covered[i] == 49.5f);
            most = Math.max(most, count);
        }
        assertThat(most).isEqualTo(16);
    }

    @Test
    void strengthOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Rotate(181)).hasMessage("degrees: expected 0..180.0, got 181.0");
        assertThatThrownBy(() -> new Noise(-1)).hasMessage("deviation: expected 0..1.0, got -1.0");
        assertThatThrownBy(() -> new Flip(Double.NaN, Flip.Axis.VERTICAL))
                .hasMessage("probability: expected 0..1.0, got NaN");
        assertThatThrownBy(() -> new RandomCrop(1)).hasMessage("share: expected 0..0.99, got 1.0");
        assertThatThrownBy(() -> new Zoom(1)).hasMessage("share: expected 0..0.9, got 1.0");
    }

    private static Sample plain(float[] pixels) {
        return new Sample(THREE, pixels, new float[0], List.of(), new float[] {1});
    }
}
