package loupe.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Lets warnings through and nothing less: what libraries tell of their own start is of no use to a reader. */
final class QuietLogs {

    private QuietLogs() {}

    static void set() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            Logger root = LogManager.getLogManager().getLogger("");
            root.setLevel(Level.WARNING);
        }
    }
}
