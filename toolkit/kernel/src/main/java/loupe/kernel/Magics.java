package loupe.kernel;

import java.util.List;
import loupe.kernel.CellResult.Failure;

/** Answers lines that begin with a percent sign. */
final class Magics {

    private static final String NAME = "MagicError";

    private Magics() {}

    static Failure refuse(String line) {
        String magic = line.lines().findFirst().orElse("").split("\\s", 2)[0];
        String message =
                magic + " is not in this version; %maven, %jars, %classpath, %load and %time come in the next one"
                        + " (Loupe and its libraries need none of them)";
        return new Failure(NAME, message, List.of(Traceback.RED + NAME + Traceback.PLAIN + ": " + message));
    }
}
