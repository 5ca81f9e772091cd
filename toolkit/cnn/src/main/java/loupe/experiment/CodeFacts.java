package loupe.experiment;

/**
 * The code that made a run; each empty when not known.
 *
 * @param gitRevision the commit that was checked out
 * @param gitDirty {@code true} or {@code false}: whether files differed from it
 * @param notebookSha256 over the notebook's bytes
 */
public record CodeFacts(String gitRevision, String gitDirty, String notebookSha256) {

    /** Nothing is known. */
    public static final CodeFacts UNKNOWN = new CodeFacts("", "", "");
}
