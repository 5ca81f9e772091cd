package loupe.data.split;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import loupe.data.Split;

/** Cross-validation: each image gets the number of the fold in which it validates. */
final class Folds {

    private static final Pattern STRATIFIED = Pattern.compile("fold (\\d+) of (\\d+), stratified");

    private Folds() {}

    /** The fold that a recipe names; empty when it was made with groups, which no recipe holds. */
    static Optional<Split> again(ImageSet set, String recipe, long seed) {
        Matcher named = STRATIFIED.matcher(recipe);
        if (!named.matches()) {
            return Optional.empty();
        }
        List<Split> folds = stratified(set, Integer.parseInt(named.group(2)), seed);
        return Optional.of(folds.get(Integer.parseInt(named.group(1)) - 1));
    }

    static List<Split> stratified(ImageSet set, int k, long seed) {
        requireFolds(k, set.size(), "images");
        SeedStream random = SeedStream.of(seed, "split by folds");
        int[] names = shuffled(k, random);
        int[] folds = new int[set.size()];
        int next = 0;
        for (int label : Parts.distinct(set.labels())) {
            for (int i : Parts.gather(folds.length, image -> set.label(image) == label, random)) {
                folds[i] = names[next++ % k];
            }
        }
        return splits(set, folds, k, "stratified", seed, random);
    }

    static List<Split> grouped(ImageSet set, int[] groups, int k, long seed) {
        Parts.requireCount("groups", set.size(), groups.length);
        int[] distinct = Parts.distinct(groups);
        requireFolds(k, distinct.length, "groups");
        SeedStream random = SeedStream.of(seed, "split by group folds");
        int[] names = shuffled(k, random);
        random.shuffle(distinct);
        Map<Integer, Integer> foldOf = deal(distinct, sizes(groups), k);
        int[] folds =
                IntStream.of(groups).map(group -> names[foldOf.get(group)]).toArray();
        return splits(set, folds, k, distinct.length + " groups", seed, random);
    }

    private static Map<Integer, Integer> sizes(int[] groups) {
        Map<Integer, Integer> sizes = new HashMap<>();
        IntStream.of(groups).forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    private static Map<Integer, Integer> deal(int[] groups, Map<Integer, Integer> sizes, int k) {
        int[] filled = new int[k];
        Map<Integer, Integer> foldOf = new HashMap<>();
        IntStream.of(groups)
                .boxed()
                .sorted(Comparator.comparingInt(group -> -sizes.get(group)))
                .forEach(group -> {
                    int smallest = smallest(filled);
                    filled[smallest] += sizes.get(group);
                    foldOf.put(group, smallest);
                });
        return foldOf;
    }

    private static int smallest(int[] filled) {
        return IntStream.range(0, filled.length)
                .boxed()
                .min(Comparator.comparingInt(fold -> filled[fold]))
                .orElseThrow();
    }

    private static List<Split> splits(ImageSet set, int[] folds, int k, String how, long seed, SeedStream random) {
        return IntStream.range(0, k)
                .mapToObj(fold -> {
                    int[] training = Parts.gather(folds.length, i -> folds[i] != fold, random);
                    int[] validation = Parts.gather(folds.length, i -> folds[i] == fold, random);
                    String recipe = "fold " + (fold + 1) + " of " + k + ", " + how;
                    return Split.chosen(set, Split.Method.FOLD, recipe, seed, training, validation);
                })
                .toList();
    }

    private static int[] shuffled(int k, SeedStream random) {
        int[] numbers = IntStream.range(0, k).toArray();
        random.shuffle(numbers);
        return numbers;
    }

    private static void requireFolds(int k, int most, String units) {
        if (k < 2 || k > most) {
            throw new IllegalArgumentException("k: expected 2.." + most + " (" + units + "), got " + k);
        }
    }
}
