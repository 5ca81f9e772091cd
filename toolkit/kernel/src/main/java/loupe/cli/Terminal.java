package loupe.cli;

import java.io.Console;
import java.io.PrintStream;

/**
 * Where a command writes: kept from the start, because a notebook's session takes {@code System.out} for its cells.
 *
 * @param out results
 * @param err progress and errors
 * @param interactive whether a person watches, so that lines may be drawn anew
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /**
     * The length of a bar. Fixed, because asking the terminal takes a library that replaces the JVM's handling of Ctrl-C,
     * after which a run could not be stopped in good order.
     */
    static final int WIDTH = 79;

    static Terminal system() {
        return new Terminal(System.out, System.err, isInteractive());
    }

    private static boolean isInteractive() {
        Console console = System.console();
        String kind = System.getenv("TERM");
        return console != null && isTerminal(console) && kind != null && !kind.equals("dumb");
    }

    // Some JDKs from 22 on have a console though nobody watches, and a method that tells.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** Tells what is wrong, and how to get out of it. */
    void complain(String message, String hint) {
        err.println("loupe: " + message.strip());
        if (!hint.isBlank()) {
            hint.strip().lines().forEach(line -> err.println("       " + line));
        }
    }
}
