package loupe.data.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import loupe.data.SeedStream;

/**
 * Locality-sensitive hashing: the key of a vector v holds floor((a . v + b) / w) for some random directions a (Datar et al.,
 * "Locality-sensitive hashing scheme based on p-stable distributions", SoCG 2004, section 3.2).
 *
 * <p>Entries of a key are sorted along one more direction, and a search looks only at the nearest of them there. So a search
 * costs O(log N) however many images share a key.
 */
final class HashTable {

    private static final int DIRECTIONS = 6;
    private static final double WIDTH = 0.4;
    private static final int REACH = 64;

    private final float[][] directions;
    private final double[] offsets;
    private final Entry[] entries;

    private record Entry(long key, double position, int index) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::key).thenComparingDouble(Entry::position);

    HashTable(int length, List<float[]> vectors, SeedStream random) {
        this.directions = new float[DIRECTIONS + 1][length];
        for (float[] direction : directions) {
            for (int i = 0; i < length; i++) {
                direction[i] = (float) random.nextGaussian();
            }
        }
        this.offsets = IntStream.range(0, DIRECTIONS)
                .mapToDouble(d -> WIDTH * random.nextDouble())
                .toArray();
        this.entries = IntStream.range(0, vectors.size())
                .mapToObj(i -> entry(vectors.get(i), i))
                .sorted(ORDER)
                .toArray(Entry[]::new);
    }

    /** Hands over the indices of at most 2 x REACH entries of the same key, nearest along the last direction. */
    void neighbours(float[] vector, IntConsumer found) {
        Entry wanted = entry(vector, -1);
        int place = Arrays.binarySearch(entries, wanted, ORDER);
        int start = place < 0 ? -place - 1 : place;
        int last = Math.min(entries.length, start + REACH);
        for (int i = start; i < last && entries[i].key == wanted.key; i++) {
            found.accept(entries[i].index);
        }
        int first = Math.max(0, start - REACH);
        for (int i = start - 1; i >= first && entries[i].key == wanted.key; i--) {
            found.accept(entries[i].index);
        }
    }

    private Entry entry(float[] vector, int index) {
        long key = 0;
        for (int d = 0; d < DIRECTIONS; d++) {
            key = key * 0x100000001B3L + (long) Math.floor((dot(directions[d], vector) + offsets[d]) / WIDTH);
        }
        return new Entry(key, dot(directions[DIRECTIONS], vector), index);
    }

    private static double dot(float[] first, float[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }
}
