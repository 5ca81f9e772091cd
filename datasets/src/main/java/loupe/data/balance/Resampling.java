package loupe.data.balance;

import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import loupe.data.Split;

/** Draws the same number of training images of each class. */
final class Resampling {

    private Resampling() {}

    static Split of(Split data, String how, long seed, Function<int[], OptionalInt> goal) {
        ImageSet training = data.training();
        int wanted = goal.apply(Classes.counts(training)).orElseThrow();
        SeedStream random = SeedStream.of(seed, how);
        int[] drawn = order(training, wanted, random);
        int[] whole = data.trainingIndices();
        return new Split(
                training.select(drawn),
                data.validation(),
                // The old method with the old seed would not make these parts again.
                Split.Method.GIVEN,
                data.recipe() + ", seed " + data.seed() + ", " + how + " with seed " + seed,
                (double) drawn.length / (drawn.length + data.validation().size()),
                0,
                IntStream.of(drawn).map(i -> whole[i]).toArray(),
                data.validationIndices());
    }

    /** Training images in a random order, as often as {@link #of} would take them. */
    static int[] order(ImageSet training, int wanted, SeedStream random) {
        int[] drawn = Classes.members(training).stream()
                .flatMapToInt(members -> draw(members, wanted, random))
                .toArray();
        random.shuffle(drawn);
        return drawn;
    }

    private static IntStream draw(int[] members, int wanted, SeedStream random) {
        random.shuffle(members);
        return IntStream.range(0, wanted).map(i -> members[i % members.length]);
    }
}
