package loupe.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import loupe.data.Split;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LeakageTest {

    private static final ImageShape SHAPE = new ImageShape(1, 28, 28);
    private static final int PLANTED = 200;
    private final ImageSet fashion = Datasets.fashion();

    @Test
    void plantedCopiesAreFoundWithTheirOriginal() {
        Leakage found = Splits.check(planted(pixels -> pixels));
        assertThat(found.exact()).hasSize(PLANTED);
        assertThat(found.exact()).allMatch(twin -> twin.training() == twin.validation() && twin.distance() == 0);
        assertThat(found.isClean()).isFalse();
    }

    @Test
    void brighterAndDimmerCopiesAreNearTwins() {
        Leakage found = Splits.check(planted(pixels -> map(pixels, value -> 0.1f + 0.7f * value)));
        assertThat(found.exact()).isEmpty();
        assertThat(found.near()).hasSize(PLANTED);
        assertThat(found.near()).allMatch(twin -> twin.training() == twin.validation() && twin.distance() < 1e-3);
    }

    @Test
    void almostAllNoisyCopiesAreNearTwins() {
        SeedStream random = SeedStream.of(1, "test");
        Leakage found =
                Splits.check(planted(pixels -> map(pixels, value -> value + 0.015f * (float) random.nextGaussian())));
        assertThat(found.exact()).isEmpty();
        // Images of low contrast fall below the correlation; the rest is a matter of the hash tables.
        assertThat(found.near().size()).isGreaterThan(PLANTED * 95 / 100);
    }

    @Test
    void differentImagesAreClean() {
        Leakage found = Splits.check(planted(pixels -> map(pixels, value -> 1 - value)));
        assertThat(found.exact()).isEmpty();
        assertThat(found.near()).isEmpty();
        assertThat(found.isClean()).isTrue();
    }

    @Test
    void theTablesFindWhatAComparisonOfAllPairsFinds() {
        SeedStream random = SeedStream.of(3, "test");
        Split split = planted(pixels -> map(pixels, value -> value + 0.03f * (float) random.nextGaussian()));
        List<float[]> training = units(split.training());
        List<float[]> validation = units(split.validation());
        long all = validation.stream()
                .filter(v -> training.stream().anyMatch(t -> Signature.distance(v, t) <= LeakageSearch.NEAR))
                .count();
        assertThat(all).isGreaterThan(PLANTED / 2);
        assertThat((long) Splits.check(split).near().size()).isBetween(all * 95 / 100, all);
    }

    @Test
    void theTutorialsSplitIsClean() {
        Split split = fashion.split(0.8, 42);
        assertThat(Splits.check(split).isClean()).isTrue();
    }

    @Test
    @Tag("slow")
    void wholeFashionMnistIsSearchedInMinutes() {
        Split split = Datasets.fashionMnist().officialSplit();
        Leakage found = assertTimeout(Duration.ofMinutes(3), () -> Splits.check(split));
        // The published set has no copies across its parts, but about ninety pictures of the same article.
        assertThat(found.exact()).isEmpty();
        assertThat(found.near()).hasSizeBetween(80, 100);
    }

    @Test
    void copiesWithAnotherLabelAreCounted() {
        float[] pixels = {0, 1, 0, 1};
        ImageSet two = ImageSet.ofFloats("two", new ImageShape(1, 1, 2), pixels, new int[] {0, 1}, List.of("a", "b"));
        Leakage found = Splits.check(two.splitAt(new int[] {0}, new int[] {1}));
        assertThat(found.contradictions()).isEqualTo(1);
        assertThat(found)
                .hasToString("two: 1 validation images, exact twins in training 1, near twins 0, of these with another"
                        + " label 1");
    }

    @Test
    void imagesThatAreAllAlikeAreAllFound() {
        int n = 4_000;
        SeedStream random = SeedStream.of(2, "test");
        float[] pixels = new float[n * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 64 < 32 ? 0 : 1 + 1e-4f * (float) random.nextDouble();
        }
        ImageSet alike = ImageSet.ofFloats("alike", new ImageShape(1, 8, 8), pixels, new int[n], List.of("a"));
        Leakage found = Splits.check(alike.split(0.5, 1));
        assertThat(found.near().size()).isEqualTo(n / 2);
    }

    @Test
    void flatImagesAreTwinsOnlyWhenEqual() {
        float[] pixels = {0.5f, 0.5f, 0.5f, 0.5f, 0.6f, 0.6f};
        ImageSet flat = ImageSet.ofFloats("flat", new ImageShape(1, 1, 2), pixels, new int[3], List.of("a"));
        Leakage found = Splits.check(flat.splitAt(new int[] {0}, new int[] {1, 2}));
        assertThat(found.exact()).containsExactly(new Twin(0, 0, 0, true));
        assertThat(found.near()).isEmpty();
    }

    private Split planted(UnaryOperator<float[]> change) {
        ImageSet some = fashion.take(PLANTED);
        float[] pixels = new float[2 * PLANTED * SHAPE.values()];
        for (int i = 0; i < PLANTED; i++) {
            float[] image = some.image(i).pixels();
            System.arraycopy(image, 0, pixels, i * image.length, image.length);
            System.arraycopy(change.apply(image), 0, pixels, (PLANTED + i) * image.length, image.length);
        }
        int[] labels = new int[2 * PLANTED];
        ImageSet both = ImageSet.ofFloats("planted", SHAPE, pixels, labels, List.of("any"));
        return both.splitAt(
                IntStream.range(0, PLANTED).toArray(),
                IntStream.range(PLANTED, 2 * PLANTED).toArray());
    }

    private static List<float[]> units(ImageSet set) {
        return IntStream.range(0, set.size())
                .mapToObj(i -> Signature.unit(set.image(i).pixels()))
                .toList();
    }

    private interface Change {
        float of(float value);
    }

    private static float[] map(float[] pixels, Change change) {
        float[] changed = new float[pixels.length];
        IntStream.range(0, pixels.length).forEach(i -> changed[i] = change.of(pixels[i]));
        return changed;
    }
}
