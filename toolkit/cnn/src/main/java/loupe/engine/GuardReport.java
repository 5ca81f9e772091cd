package loupe.engine;

/**
 * What the numerics guard found, for manifests and {@code ./loupe doctor}.
 *
 * @param state the finding
 * @param machine the processor and system it was found on
 * @param worstRelativeError the largest error of the final self-test, relative to the largest value of the reference; not a
 *     number when nothing was tested
 * @param seconds how long the guard took, in seconds
 * @param explanation the finding in words for a user
 */
public record GuardReport(
        GuardState state, String machine, double worstRelativeError, double seconds, String explanation) {

    @Override
    public String toString() {
        return "%s on %s: %s".formatted(state, machine, explanation);
    }
}
