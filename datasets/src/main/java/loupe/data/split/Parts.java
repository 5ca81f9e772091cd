package loupe.data.split;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import loupe.data.SeedStream;

/** What all splits by chance do alike: check, draw units, gather images. */
final class Parts {

    private Parts() {}

    /** Draws round(f U) of the distinct units (groups or blocks) for training, each equally likely; sorted. */
    static int[] draw(String unit, int[] units, double fraction, SeedStream random) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("trainingFraction: expected > 0 and < 1, got " + fraction);
        }
        int[] distinct = distinct(units);
        long training = Math.round(fraction * distinct.length);
        if (training == 0 || training == distinct.length) {
            throw new IllegalArgumentException("trainingFraction: expected to leave a " + unit + " in both parts of "
                    + distinct.length + " " + unit + "s, got " + fraction);
        }
        random.shuffle(distinct);
        int[] drawn = Arrays.copyOf(distinct, (int) training);
        Arrays.sort(drawn);
        return drawn;
    }

    static int[] distinct(int[] units) {
        return IntStream.of(units).sorted().distinct().toArray();
    }

    /** The images below n that pass, in a random order. */
    static int[] gather(int n, IntPredicate test, SeedStream random) {
        int[] indices = IntStream.range(0, n).filter(test).toArray();
        random.shuffle(indices);
        return indices;
    }

    static void requireCount(String name, int expected, int count) {
        if (count != expected) {
            throw new IllegalArgumentException(name + ": expected " + expected + ", one for each image, got " + count);
        }
    }
}
