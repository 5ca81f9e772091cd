package loupe.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The seeded split: each class is shuffled and cut, and the odd images go to the classes with the largest remainder.
 *
 * <p>With n_k images of class k and a fraction f, class k gives floor(f n_k) or one more to the training part, and all
 * classes together give round(f N) (Hamilton's method). Ties between remainders are broken by chance, so that no class is
 * favoured for its number.
 */
final class StratifiedSplit {

    private final SeedStream random;
    private final List<int[]> strata;
    private final double fraction;

    private StratifiedSplit(SeedStream random, List<int[]> strata, double fraction) {
        this.random = random;
        this.strata = strata;
        this.fraction = fraction;
    }

    static Split of(ImageSet set, double fraction, long seed) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("trainingFraction: expected > 0 and < 1, got " + fraction);
        }
        long training = Math.round(fraction * set.size());
        if (training == 0 || training == set.size()) {
            throw new IllegalArgumentException("trainingFraction: expected to leave an image in both parts of "
                    + set.size() + " images, got " + fraction);
        }
        SeedStream random = SeedStream.of(seed, "split");
        int[][] parts = new StratifiedSplit(random, strata(set), fraction).parts((int) training);
        return Split.stratified(set, fraction, seed, parts[0], parts[1]);
    }

    private static List<int[]> strata(ImageSet set) {
        if (set.hasTargets()) {
            return List.of(IntStream.range(0, set.size()).toArray());
        }
        int[] labels = set.labels();
        return IntStream.range(0, set.classes().size())
                .mapToObj(k -> IntStream.range(0, labels.length)
                        .filter(i -> labels[i] == k)
                        .toArray())
                .toList();
    }

    private int[][] parts(int total) {
        int[] cuts = cuts(total);
        strata.forEach(random::shuffle);
        int[] training = gather(IntStream.range(0, cuts.length)
                .mapToObj(k -> IntStream.of(strata.get(k)).limit(cuts[k])));
        int[] validation = gather(IntStream.range(0, cuts.length)
                .mapToObj(k -> IntStream.of(strata.get(k)).skip(cuts[k])));
        return new int[][] {training, validation};
    }

    private int[] gather(Stream<IntStream> pieces) {
        int[] indices = pieces.flatMapToInt(piece -> piece).toArray();
        random.shuffle(indices);
        return indices;
    }

    private int[] cuts(int total) {
        int[] cuts = strata.stream()
                .mapToInt(stratum -> (int) Math.floor(fraction * stratum.length))
                .toArray();
        int odd = total - IntStream.of(cuts).sum();
        for (int k : byRemainder().subList(0, odd)) {
            cuts[k]++;
        }
        return cuts;
    }

    private List<Integer> byRemainder() {
        int[] order = IntStream.range(0, strata.size()).toArray();
        random.shuffle(order);
        List<Integer> classes = new ArrayList<>(IntStream.of(order).boxed().toList());
        classes.sort(Comparator.comparingDouble(k -> -remainder(strata.get(k).length)));
        return classes;
    }

    private double remainder(int images) {
        double share = fraction * images;
        return share - Math.floor(share);
    }
}
