package loupe.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often each class was taken for each other.
 *
 * @param counts K rows, one for each true class, of K columns, one for each predicted class
 * @param classes the K names
 */
public record ConfusionMatrix(int[][] counts, List<String> classes) {

    /**
     * One pair of classes that were confused.
     *
     * @param actual the true class
     * @param predicted the class that was said
     * @param actualName the true class in words
     * @param predictedName the class that was said in words
     * @param count how often
     */
    public record Confusion(int actual, int predicted, String actualName, String predictedName, int count) {

        @Override
        public String toString() {
            return actualName + " taken for " + predictedName + ": " + count;
        }
    }

    /**
     * How often a class was there.
     *
     * @param k the class
     * @return the sum of its row
     */
    public int support(int k) {
        int sum = 0;
        for (int count : counts[k]) {
            sum += count;
        }
        return sum;
    }

    /**
     * How often a class was said.
     *
     * @param k the class
     * @return the sum of its column
     */
    public int predicted(int k) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[k];
        }
        return sum;
    }

    /**
     * How well one class was found.
     *
     * @param k the class
     * @return its measures
     */
    public ClassScore score(int k) {
        int hits = counts[k][k];
        return new ClassScore(classes.get(k), ratio(hits, predicted(k)), ratio(hits, support(k)), support(k));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /**
     * The pairs of different classes that were confused most often.
     *
     * @param n at most how many
     * @return the pairs that occurred, the most frequent first; equal ones in order of the classes
     */
    public List<Confusion> mostConfused(int n) {
        List<Confusion> all = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int p = 0; p < counts.length; p++) {
                if (a != p && counts[a][p] > 0) {
                    all.add(new Confusion(a, p, classes.get(a), classes.get(p), counts[a][p]));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Confusion::count).reversed())
                .limit(n)
                .toList();
    }
}
