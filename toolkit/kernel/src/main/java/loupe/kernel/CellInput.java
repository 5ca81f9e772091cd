package loupe.kernel;

/** Where a cell's text goes that can also be asked: the sinks of front ends with a person before them. */
@FunctionalInterface
public interface CellInput {

    /**
     * Asks for a line and waits for it.
     *
     * @param prompt what to show
     * @param hidden whether the answer must not be seen, as a password
     * @return the line without its end
     * @throws InterruptedException when the cell is stopped meanwhile
     * @throws IllegalStateException when nobody can be asked
     */
    String ask(String prompt, boolean hidden) throws InterruptedException;
}
