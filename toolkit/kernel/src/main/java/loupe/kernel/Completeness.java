package loupe.kernel;

/**
 * Whether code that is being typed can run.
 *
 * @param state complete, incomplete or invalid
 * @param indent what the next line should begin with; empty unless incomplete
 */
public record Completeness(State state, String indent) {

    static final Completeness COMPLETE = new Completeness(State.COMPLETE, "");
    static final Completeness INVALID = new Completeness(State.INVALID, "");

    static Completeness incomplete(String indent) {
        return new Completeness(State.INCOMPLETE, indent);
    }

    /** The states that a console tells apart. */
    public enum State {
        /** It can run as it stands. */
        COMPLETE,
        /** More lines are needed. */
        INCOMPLETE,
        /** No further line can make it Java. */
        INVALID
    }
}
