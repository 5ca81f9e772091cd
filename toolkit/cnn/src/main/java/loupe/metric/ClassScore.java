package loupe.metric;

/**
 * How well one class was found.
 *
 * @param name the class
 * @param precision of what was said to be the class, the share that was; 0 when it was never said
 * @param recall of what was the class, the share that was said; 0 when it never was there
 * @param support how often it was there
 */
public record ClassScore(String name, double precision, double recall, int support) {

    /**
     * The harmonic mean {@code 2 P R / (P + R)} of precision and recall.
     *
     * @return F1, 0 when both are 0
     */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
