package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedStreamTest {

    @Test
    void isSplitMix64AsPublished() {
        SeedStream random = SeedStream.raw(1234567);
        String[] known = {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        };
        for (String number : known) {
            assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo(number);
        }
    }

    @Test
    void purposesAndSeedsHaveTheirOwnStreams() {
        long split = SeedStream.of(42, "split").nextLong();
        assertThat(SeedStream.of(42, "split").nextLong()).isEqualTo(split);
        assertThat(SeedStream.of(42, "shuffle").nextLong()).isNotEqualTo(split);
        assertThat(SeedStream.of(43, "split").nextLong()).isNotEqualTo(split);
    }

    @Test
    void eachNumberBelowTheBoundIsEquallyLikely() {
        SeedStream random = SeedStream.of(1, "test");
        int[] counts = new int[7];
        IntStream.range(0, 70_000).forEach(i -> counts[random.nextInt(7)]++);
        // Six degrees of freedom: 1 in 100,000 fair generators exceeds 33.1.
        assertThat(ChiSquare.of(counts)).isLessThan(33.1);
    }

    @Test
    void doublesLieInTheUnitIntervalAndAverageToOneHalf() {
        SeedStream random = SeedStream.of(3, "test");
        DoubleSummaryStatistics numbers =
                DoubleStream.generate(random::nextDouble).limit(10_000).summaryStatistics();
        assertThat(numbers.getMin()).isBetween(0.0, 0.01);
        assertThat(numbers.getMax()).isBetween(0.99, Math.nextDown(1.0));
        // Five standard errors: 5 sqrt(1/12) / 100.
        assertThat(numbers.getAverage()).isBetween(0.4855, 0.5145);
    }

    @Test
    void normalNumbersHaveMeanZeroDeviationOneAndTheRightShareBeyondOne() {
        SeedStream random = SeedStream.of(6, "test");
        double[] numbers =
                DoubleStream.generate(random::nextGaussian).limit(10_000).toArray();
        // Five standard errors: 0.01 for the mean, sqrt(2) / 100 for the variance, sqrt(.317 .683) / 100 for the share.
        assertThat(DoubleStream.of(numbers).average().orElseThrow()).isBetween(-0.05, 0.05);
        assertThat(DoubleStream.of(numbers).map(x -> x * x).average().orElseThrow())
                .isBetween(0.929, 1.071);
        assertThat(DoubleStream.of(numbers).filter(x -> Math.abs(x) > 1).count())
                .isBetween(2_940L, 3_406L);
    }

    @Test
    void everyOrderOfThreeIsEquallyLikely() {
        SeedStream random = SeedStream.of(4, "test");
        int[] counts = new int[27];
        for (int i = 0; i < 60_000; i++) {
            int[] order = {0, 1, 2};
            random.shuffle(order);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        int[] orders = IntStream.of(counts).filter(count -> count > 0).toArray();
        assertThat(orders).hasSize(6);
        // Five degrees of freedom: 1 in 100,000 exceeds 30.9. A shuffle that swaps with any position gives about 1,100.
        assertThat(ChiSquare.of(orders)).isLessThan(30.9);
    }

    @Test
    void boundBelowOneIsRefused() {
        SeedStream random = SeedStream.of(5, "test");
        assertThatThrownBy(() -> random.nextInt(0)).hasMessage("bound: expected >= 1, got 0");
    }
}
