package loupe.metric;

/**
 * One image that was taken for another class.
 *
 * @param index which image of the set
 * @param label its true class
 * @param predicted the class that was said
 * @param labelName the true class in words
 * @param predictedName the class that was said in words
 * @param confidence the probability of the class that was said
 * @param labelProbability the probability of the true class
 */
public record Mistake(
        int index,
        int label,
        int predicted,
        String labelName,
        String predictedName,
        float confidence,
        float labelProbability) {

    /** As {@code image 7: bag taken for coat (97.1 %; bag 0.3 %)}. */
    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "image %d: %s taken for %s (%.1f %%; %s %.1f %%)",
                index,
                labelName,
                predictedName,
                100 * confidence,
                labelName,
                100 * labelProbability);
    }
}
