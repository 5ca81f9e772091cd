package loupe.kernel.magic;

import java.util.List;
import java.util.Optional;

/**
 * One use of a magic.
 *
 * @param name as typed, without percent signs
 * @param arguments the rest of the line
 * @param body the lines below, for a cell magic
 * @param line where its code begins in the cell, from 1
 * @param host the session
 */
record MagicCall(String name, String arguments, Optional<String> body, int line, MagicHost host) {

    List<String> words() {
        return Words.of(arguments);
    }

    /** An error of this magic, in the form of all of them. */
    MagicException expected(String expected, String got) {
        return new MagicException(label() + ": expected " + expected + ", got " + got);
    }

    String label() {
        return (body.isPresent() ? "%%" : "%") + name;
    }

    /** Runs code of the cell so that its errors name the cell's own lines. */
    MagicValue evaluate(String code) {
        return host.evaluate("", "\n".repeat(line - 1) + code);
    }
}
