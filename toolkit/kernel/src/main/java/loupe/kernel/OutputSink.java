package loupe.kernel;

/**
 * Takes the text that a cell writes, already gathered into pieces of some kilobytes, in order.
 *
 * <p>May be called from any thread, never from two at once for one cell; must neither block for long nor throw.
 */
@FunctionalInterface
public interface OutputSink {

    /**
     * Takes one piece of text.
     *
     * @param stream where the cell wrote it
     * @param text one or more characters
     */
    void write(StreamName stream, String text);
}
