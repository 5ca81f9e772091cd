package loupe.experiment;

/**
 * How far a replay may be off on another machine or version.
 *
 * @param loss relative to the recorded loss, plus the same absolute
 * @param accuracy absolute, as a share of images
 */
public record Tolerances(double loss, double accuracy) {

    /** Rounding alone moved a LeNet's loss by well under a twentieth in three epochs. */
    public static final Tolerances DEFAULT = new Tolerances(0.05, 0.01);
}
