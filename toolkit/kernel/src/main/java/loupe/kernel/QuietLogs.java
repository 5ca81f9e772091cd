package loupe.kernel;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Lets warnings through and nothing less: what libraries tell of their own start is of no use to a reader. */
public final class QuietLogs {

    // Held here, because the log manager forgets the level of a logger that nobody holds. It warns wherever there is no
    // GPU.
    private static final Logger GPU = Logger.getLogger("ai.djl.util.cuda.CudaUtils");

    private QuietLogs() {}

    /** Sets the levels, unless the user has a configuration of their own. */
    public static void set() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            Logger root = LogManager.getLogManager().getLogger("");
            root.setLevel(Level.WARNING);
            GPU.setLevel(Level.SEVERE);
        }
    }
}
