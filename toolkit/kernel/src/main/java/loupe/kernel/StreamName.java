package loupe.kernel;

/** The two text streams of a cell. */
public enum StreamName {
    /** What the cell writes to {@code System.out}. */
    STDOUT,
    /** What the cell writes to {@code System.err}, and the session's own notices. */
    STDERR;

    /**
     * The name that Jupyter's messages and notebook files use.
     *
     * @return {@code stdout} or {@code stderr}
     */
    public String jupyterName() {
        return this == STDOUT ? "stdout" : "stderr";
    }
}
