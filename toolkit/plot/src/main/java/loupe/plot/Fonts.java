package loupe.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** The fonts of all pictures; no text is smaller than {@link #SMALL}. */
final class Fonts {

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 22);

    private Fonts() {}

    /** Measures a word, which is where Java2D fails when fontconfig or every font is missing. */
    static void require() {
        require(() -> TEXT.getStringBounds("x", new FontRenderContext(null, true, true)));
    }

    // What Java2D throws differs between JDKs: RuntimeException, InternalError, NoClassDefFoundError,
    // UnsatisfiedLinkError.
    static void require(Runnable measure) {
        try {
            measure.run();
        } catch (RuntimeException | InternalError | LinkageError fault) {
            throw new NoFontsException(fault);
        }
    }
}
