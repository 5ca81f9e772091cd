package loupe.metric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a classifier said about N images of K classes.
 *
 * <p>The arrays are not copied; do not change them.
 *
 * @param probabilities N rows of K probabilities
 * @param labels the true class of each image, or -1 where it is not known
 * @param classes the K names
 */
public record Predictions(float[][] probabilities, int[] labels, List<String> classes) {

    /**
     * Checks that everything has N or K elements.
     *
     * @throws IllegalArgumentException when a row or the labels have another length, or a label is no class
     */
    public Predictions {
        classes = List.copyOf(classes);
        int k = classes.size();
        Expect.that(k >= 1, "classes", "at least one name", "none");
        Expect.that(
                labels.length == probabilities.length,
                "labels",
                probabilities.length + " as there are rows",
                labels.length);
        for (int i = 0; i < labels.length; i++) {
            Expect.that(
                    probabilities[i].length == k,
                    "probabilities[" + i + "]",
                    k + " values, one for each class",
                    probabilities[i].length);
            Expect.that(labels[i] >= -1 && labels[i] < k, "labels[" + i + "]", "-1.." + (k - 1), labels[i]);
        }
    }

    /**
     * How many images there are.
     *
     * @return N
     */
    public int size() {
        return labels.length;
    }

    /**
     * The class with the largest probability; of equal ones the first.
     *
     * @param i which image, 0 to N - 1
     * @return the class index
     */
    public int predicted(int i) {
        float[] row = probabilities[i];
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }

    /**
     * The name of the predicted class.
     *
     * @param i which image, 0 to N - 1
     * @return its name
     */
    public String predictedName(int i) {
        return classes.get(predicted(i));
    }

    /**
     * The probability of the predicted class.
     *
     * @param i which image, 0 to N - 1
     * @return the largest of the row
     */
    public float confidence(int i) {
        return probabilities[i][predicted(i)];
    }

    /**
     * The classes with the largest probabilities; of equal ones the first comes first.
     *
     * @param i which image, 0 to N - 1
     * @param count how many classes, at most K
     * @return class indices, the most probable first
     * @throws IllegalArgumentException when the count is not 1..K
     */
    public int[] top(int i, int count) {
        Expect.that(count >= 1 && count <= classes.size(), "k", "1.." + classes.size(), count);
        float[] row = probabilities[i];
        return IntStream.range(0, row.length)
                .boxed()
                .sorted((a, b) -> Float.compare(row[b], row[a]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Whether the predicted class is the true one.
     *
     * @param i which image, 0 to N - 1
     * @return false also when the label is not known
     */
    public boolean isCorrect(int i) {
        return predicted(i) == labels[i];
    }

    /** The images whose class is known; all measures are over these. */
    IntStream labelled() {
        Expect.that(
                IntStream.of(labels).anyMatch(label -> label >= 0),
                "predictions",
                "at least one with a label",
                "none of " + size());
        return IntStream.range(0, size()).filter(i -> labels[i] >= 0);
    }

    /** As {@code 5 predictions of 3 classes}; for one image the classes with their probabilities. */
    @Override
    public String toString() {
        return size() == 1 ? one() : size() + " predictions of " + classes.size() + " classes";
    }

    private String one() {
        StringBuilder text = new StringBuilder();
        for (int k : top(0, Math.min(3, classes.size()))) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(String.format(
                            java.util.Locale.ROOT, "%s %.1f %%", classes.get(k), 100 * probabilities[0][k]));
        }
        return text.toString();
    }
}
