package loupe.data.balance;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ImageSet;

/** The classes of a set that must have an image each. */
final class Classes {

    private Classes() {}

    static int[] counts(ImageSet set) {
        if (set.hasTargets()) {
            throw new IllegalArgumentException(
                    "training: expected images with classes, got targets " + set.targetNames());
        }
        int[] counts = set.classCounts();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] == 0) {
                throw new IllegalArgumentException("training: expected an image of each class, got none of "
                        + set.classes().get(k));
            }
        }
        return counts;
    }

    /** For each class the indices of its images. */
    static List<int[]> members(ImageSet set) {
        int[] labels = set.labels();
        return IntStream.range(0, counts(set).length)
                .mapToObj(k -> IntStream.range(0, labels.length)
                        .filter(i -> labels[i] == k)
                        .toArray())
                .toList();
    }
}
