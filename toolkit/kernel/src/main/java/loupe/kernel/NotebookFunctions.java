package loupe.kernel;

import java.util.Arrays;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.display.Screens;

/** The functions that cells of IJava and JJava know, under their names; imported into each cell. */
public final class NotebookFunctions {

    private NotebookFunctions() {}

    /**
     * Shows a value.
     *
     * @param value anything
     * @return the id for {@link #updateDisplay}
     */
    public static String display(Object value) {
        return display(value, new String[0]);
    }

    /**
     * Shows a value in some of its forms.
     *
     * <pre>{@code display("<b>bold</b>", "text/html");}</pre>
     *
     * @param value anything; a text stands for itself in each wanted text form
     * @param mimeTypes the wanted forms; all when there are none
     * @return the id for {@link #updateDisplay}
     */
    public static String display(Object value, String... mimeTypes) {
        return Screens.current().show(render(value, mimeTypes)).value();
    }

    /**
     * The forms of a value.
     *
     * @param value anything
     * @param mimeTypes the wanted forms; all when there are none
     * @return a bundle with the wanted forms and plain text
     */
    public static MimeBundle render(Object value, String... mimeTypes) {
        MimeBundle all = Rendering.of(value);
        if (mimeTypes.length == 0) {
            return all;
        }
        MimeBundle wanted = MimeBundle.text(all.plain());
        for (String type : mimeTypes) {
            wanted = wanted.with(type, form(value, all, type, mimeTypes));
        }
        return wanted;
    }

    private static String form(Object value, MimeBundle all, String type, String... wanted) {
        if (value instanceof CharSequence text && !MimeBundle.isBinary(type)) {
            return text.toString();
        }
        return all.get(type).orElseThrow(() -> new IllegalArgumentException("mimeTypes: expected some of "
                + all.data().keySet() + " for a "
                + (value == null ? "null" : value.getClass().getName()) + ", got " + Arrays.toString(wanted)));
    }

    /**
     * Replaces a shown value.
     *
     * @param id what {@code display} gave
     * @param value the new value
     * @param mimeTypes the wanted forms; all when there are none
     */
    public static void updateDisplay(String id, Object value, String... mimeTypes) {
        Screens.current().update(new DisplayId(id), render(value, mimeTypes));
    }
}
