package loupe.engine;

/**
 * What was done about the C allocator, and why.
 *
 * @param state what was done
 * @param explanation the same in words for a user
 */
public record AllocatorReport(AllocatorState state, String explanation) {

    @Override
    public String toString() {
        return state + ": " + explanation;
    }
}
