package loupe.train;

/**
 * What happens to the gradients between the batches and the update of the weights, as data.
 *
 * @param accumulate how many batches one update takes together, at least 1; the last update of an epoch may take fewer
 * @param clipNorm the largest Euclidean norm of all gradients together, 0 for no limit
 * @param clipValue the largest absolute value of each gradient, 0 for no limit; taken before the norm
 */
public record GradientPlan(int accumulate, double clipNorm, double clipValue) {

    /** An update for each batch, by the gradients as they are. */
    public static final GradientPlan PLAIN = new GradientPlan(1, 0, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when accumulate is below 1 or a limit is negative or not finite
     */
    public GradientPlan {
        Checks.atLeast("accumulate", 1, accumulate);
        Checks.notNegative("clipNorm", clipNorm);
        Checks.notNegative("clipValue", clipValue);
    }

    GradientPlan accumulate(int batches) {
        return new GradientPlan(batches, clipNorm, clipValue);
    }

    GradientPlan clipNorm(double largest) {
        Checks.positive("clipNorm", largest);
        return new GradientPlan(accumulate, largest, clipValue);
    }

    GradientPlan clipValue(double largest) {
        Checks.positive("clipValue", largest);
        return new GradientPlan(accumulate, clipNorm, largest);
    }

    boolean clips() {
        return clipNorm > 0 || clipValue > 0;
    }

    /** The calls that make it from the plain configuration. */
    @Override
    public String toString() {
        return (accumulate > 1 ? ".accumulate(" + accumulate + ")" : "")
                + (clipNorm > 0 ? ".clipNorm(" + clipNorm + ")" : "")
                + (clipValue > 0 ? ".clipValue(" + clipValue + ")" : "");
    }
}
