package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedSplitTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.29, 0.5, 0.7, 0.8, 0.95})
    void eachClassIsDividedToWithinOneImage(double fraction) {
        int[] counts = {3, 10, 17, 100, 1};
        Split split = Sets.ofCounts(counts).split(fraction, 7);
        int[] training = split.training().classCounts();
        for (int k = 0; k < counts.length; k++) {
            assertThat(Math.abs(training[k] - fraction * counts[k])).isLessThan(1);
        }
        assertThat(split.training().size()).isEqualTo((int) Math.round(fraction * 131));
    }

    @Test
    void classesOfRoundSizeAreDividedExactly() {
        assertThat(Sets.ofCounts(10, 20, 30).split(0.7, 1).training().classCounts())
                .containsExactly(7, 14, 21);
    }

    @Test
    void thePartsAreDisjointAndTogetherEverything() {
        Split split = Sets.ofCounts(13, 29, 8).split(0.6, 3);
        int[] all = IntStream.concat(IntStream.of(split.trainingIndices()), IntStream.of(split.validationIndices()))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, 50).toArray());
        assertThat(origins(split.training())).containsExactly(split.trainingIndices());
        assertThat(origins(split.validation())).containsExactly(split.validationIndices());
    }

    @Test
    void sameSeedSameSplitAndOtherSeedOtherSplit() {
        ImageSet set = Sets.ofCounts(50, 50);
        assertThat(set.split(0.8, 5).indicesSha256())
                .isEqualTo(set.split(0.8, 5).indicesSha256());
        assertThat(set.split(0.8, 6).indicesSha256())
                .isNotEqualTo(set.split(0.8, 5).indicesSha256());
    }

    @Test
    void theSplitOfTheTutorialIsFixedForEver() {
        assertThat(Datasets.fashion().split(0.8, 42).indicesSha256())
                .isEqualTo("fcef2194b55c313222dbbf135427d4fdd8c3da59cdd8496ad5aa1ea5943571f4");
    }

    @Test
    void eachImageTrainsEquallyOften() {
        ImageSet set = Sets.ofCounts(10);
        int[] inTraining = new int[10];
        for (int seed = 0; seed < 4000; seed++) {
            Arrays.stream(set.split(0.3, seed).trainingIndices()).forEach(i -> inTraining[i]++);
        }
        // Drawn without replacement, sum (O-E)^2/E times (N-1)/N/(1-p) is chi-square with 9 degrees; 1 in 10^5: 39.3.
        assertThat(ChiSquare.of(inTraining) * 0.9 / 0.7).isLessThan(39.3);
    }

    @Test
    void eachImageComesFirstEquallyOften() {
        ImageSet set = Sets.ofCounts(5, 5);
        int[] first = new int[10];
        IntStream.range(0, 4000).forEach(seed -> first[set.split(0.8, seed).trainingIndices()[0]]++);
        assertThat(ChiSquare.of(first)).isLessThan(39.3);
    }

    @Test
    void eachClassGetsTheOddImageEquallyOften() {
        ImageSet set = Sets.ofCounts(5, 5, 5);
        int[] odd = new int[3];
        for (int seed = 0; seed < 3000; seed++) {
            int[] counts = set.split(0.5, seed).training().classCounts();
            IntStream.range(0, 3).forEach(k -> odd[k] += counts[k] - 2);
        }
        // Two of three classes get one: with the factor (N-1)/N/(1-p) = 2 two degrees of freedom; 1 in 10^5: 23.0.
        assertThat(ChiSquare.of(odd) * 2).isLessThan(23.0);
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.5", "0,0.0", "1,1.0", "-0.1,-0.1", "NaN,NaN"})
    void fractionOutOfRangeIsRefused(double fraction, String printed) {
        ImageSet set = Sets.ofCounts(5, 5);
        assertThatThrownBy(() -> set.split(fraction, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trainingFraction: expected > 0 and < 1, got " + printed);
    }

    @Test
    void emptyPartIsRefused() {
        ImageSet set = Sets.ofCounts(2, 1);
        assertThatThrownBy(() -> set.split(0.01, 1))
                .hasMessage("trainingFraction: expected to leave an image in both parts of 3 images, got 0.01");
    }

    @Test
    void regressionSetIsOneStratum() {
        ImageSet set = ImageSet.withTargets(
                "line", new ImageShape(1, 1, 1), new float[4], new float[][] {{1}, {2}, {3}, {4}}, List.of("x"));
        assertThat(set.split(0.5, 1).training().size()).isEqualTo(2);
    }

    private static int[] origins(ImageSet set) {
        return IntStream.range(0, set.size()).map(set::originIndex).toArray();
    }
}
