package loupe.data.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ChiSquare;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Sets;
import loupe.data.Split;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private final ImageSet uneven = Sets.ofCounts(12, 6, 2);

    @Test
    void weightsMakeClassesCountAlike() {
        // N = 20, K = 3: 20/36, 20/18, 20/6.
        assertThat(Balance.classWeights(uneven))
                .containsExactly(new double[] {20 / 36.0, 20 / 18.0, 20 / 6.0}, within(1e-12));
    }

    @Test
    void effectiveWeightsRunFromAllEqualToInverseCounts() {
        assertThat(Balance.effectiveWeights(uneven, 0)).containsExactly(new double[] {1, 1, 1}, within(1e-12));
        // At beta 1/2 with n = 1 and 2: (1/2)/(1/2) = 1 and (1/2)/(3/4) = 2/3, scaled to the sum 2: 6/5 and 4/5.
        assertThat(Balance.effectiveWeights(Sets.ofCounts(1, 2), 0.5))
                .containsExactly(new double[] {1.2, 0.8}, within(1e-12));
        double[] late = Balance.effectiveWeights(uneven, 1 - 1e-9);
        assertThat(late[2] / late[0]).isCloseTo(6, within(1e-5));
    }

    @Test
    void oversamplingRepeatsAndKeepsValidation() {
        Split data = uneven.split(0.5, 1);
        Split balanced = Balance.oversample(data, 2);
        assertThat(balanced.training().classCounts()).containsExactly(6, 6, 6);
        assertThat(balanced.validationIndices()).containsExactly(data.validationIndices());
        assertThat(Arrays.stream(balanced.trainingIndices()).distinct().sorted().toArray())
                .containsExactly(Arrays.stream(data.trainingIndices()).sorted().toArray());
        assertThat(IntStream.range(0, 18).map(balanced.training()::originIndex).toArray())
                .containsExactly(balanced.trainingIndices());
        assertThat(balanced.method()).isEqualTo(Split.Method.GIVEN);
        assertThat(balanced.recipe()).isEqualTo("stratified, fraction 0.5, seed 1, oversampled with seed 2");
    }

    @Test
    void undersamplingLeavesOut() {
        Split balanced = Balance.undersample(uneven.split(0.5, 1), 2);
        assertThat(balanced.training().classCounts()).containsExactly(1, 1, 1);
    }

    @Test
    void eachImageOfAClassIsDrawnEquallyOften() {
        int[] training = IntStream.range(0, 19).toArray();
        Split data = Sets.ofCounts(13, 6, 1).splitAt(training, new int[] {19});
        assertThatThrownBy(() -> Balance.oversample(data, 1))
                .hasMessage("training: expected an image of each class, got none of class 2");
        Split two = Sets.ofCounts(13, 6).splitAt(IntStream.range(1, 19).toArray(), new int[] {0});
        int[] extra = new int[6];
        int[] kept = new int[12];
        for (int seed = 0; seed < 2000; seed++) {
            Arrays.stream(Balance.undersample(two, seed).trainingIndices())
                    .filter(i -> i < 13)
                    .forEach(i -> kept[i - 1]++);
        }
        Split odd = Sets.ofCounts(9, 6)
                .splitAt(IntStream.range(0, 15).filter(i -> i != 0).toArray(), new int[] {0});
        for (int seed = 0; seed < 2000; seed++) {
            Arrays.stream(Balance.oversample(odd, seed).trainingIndices())
                    .filter(i -> i >= 9)
                    .forEach(i -> extra[i - 9]++);
        }
        IntStream.range(0, 6).forEach(i -> extra[i] -= 2000);
        // Without replacement times (n-1)/n/(1-p): 6 of 12 with 11 degrees, 1 in 10^5: 42.7; 2 of 6 with 5: 30.9.
        assertThat(ChiSquare.of(kept) * 11 / 12 / 0.5).isLessThan(42.7);
        assertThat(ChiSquare.of(extra) * 5 / 6 / (2 / 3.0)).isLessThan(30.9);
    }

    @Test
    void eachBatchHoldsTheClassesEquallyToWithinOne() {
        BalancedBatches batches = Balance.balancedBatches(uneven, 7, 3);
        int[][] epoch = batches.epoch(0);
        assertThat(epoch.length).isEqualTo(3).isEqualTo(batches.batches());
        for (int[] batch : epoch) {
            int[] counts = uneven.select(batch).classCounts();
            assertThat(batch).hasSize(7);
            assertThat(Arrays.stream(counts)).allMatch(count -> count == 2 || count == 3);
        }
    }

    @Test
    void aClassRepeatsNoImageBeforeAllCame() {
        int[][] epoch = Balance.balancedBatches(uneven, 6, 3).epoch(0);
        int[] middle = Arrays.stream(epoch)
                .flatMapToInt(Arrays::stream)
                .filter(i -> i >= 12 && i < 18)
                .limit(6)
                .toArray();
        assertThat(Arrays.stream(middle).distinct()).hasSize(6);
    }

    @Test
    void epochsDifferAndRepeatExactly() {
        BalancedBatches batches = Balance.balancedBatches(uneven, 7, 3);
        assertThat(batches.epoch(1)).isDeepEqualTo(batches.epoch(1));
        assertThat(Arrays.deepEquals(batches.epoch(0), batches.epoch(1))).isFalse();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        ImageSet targets =
                ImageSet.withTargets("t", new ImageShape(1, 1, 1), new float[1], new float[][] {{1}}, List.of("age"));
        assertThatThrownBy(() -> Balance.classWeights(targets))
                .hasMessage("training: expected images with classes, got targets [age]");
        assertThatThrownBy(() -> Balance.effectiveWeights(uneven, 1))
                .hasMessage("beta: expected >= 0 and < 1, got 1.0");
        assertThatThrownBy(() -> Balance.balancedBatches(uneven, 0, 1)).hasMessage("batchSize: expected >= 1, got 0");
    }
}
