package loupe.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.display.Screens;
import loupe.kernel.magic.Magics;

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
     * @param mimeTypes the wanted forms; all when there are none, and those that the value does not have stay out
     * @return a bundle with the wanted forms and plain text
     * @throws IllegalArgumentException when the value has none of the wanted forms
     */
    public static MimeBundle render(Object value, String... mimeTypes) {
        MimeBundle all = Rendering.of(value);
        if (mimeTypes.length == 0) {
            return all;
        }
        MimeBundle wanted = MimeBundle.text(all.plain());
        boolean none = true;
        for (String type : mimeTypes) {
            Optional<String> form = form(value, all, type);
            wanted = form.isPresent() ? wanted.with(type, form.get()) : wanted;
            none &= form.isEmpty();
        }
        if (none) {
            throw new IllegalArgumentException(
                    "mimeTypes: expected some of " + all.data().keySet() + " for a "
                            + (value == null ? "null" : value.getClass().getName()) + ", got "
                            + Arrays.toString(mimeTypes));
        }
        return wanted;
    }

    private static Optional<String> form(Object value, MimeBundle all, String type) {
        return value instanceof CharSequence text && !MimeBundle.isBinary(type)
                ? Optional.of(text.toString())
                : all.get(type);
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

    /**
     * Runs code as if it stood in this cell; what it declares stays.
     *
     * <pre>{@code eval("int x = 20; x + 1")     // 21}</pre>
     *
     * @param code Java, magics included
     * @return the value of its last expression; null for none
     * @throws EvaluationException when the code fails
     */
    public static Object eval(String code) {
        return session("eval").magics().eval(code).orElse(null);
    }

    /**
     * Runs a magic.
     *
     * @param <T> the type of its value
     * @param line the line without its percent sign, as {@code jars lib/*.jar}
     * @return its value; null for none
     * @throws Exception when the magic fails
     */
    public static <T> T lineMagic(String line) throws Exception {
        String[] parts = line.strip().split("\\s+", 2);
        return valued(session("lineMagic").magics().line(parts[0], parts.length > 1 ? parts[1] : ""));
    }

    /**
     * Runs a magic, in IJava's form.
     *
     * @param <T> the type of its value
     * @param name without its percent sign
     * @param arguments its words
     * @return its value; null for none
     * @throws Exception when the magic fails
     */
    public static <T> T lineMagic(String name, List<String> arguments) throws Exception {
        return valued(session("lineMagic").magics().line(name, Magics.line(arguments)));
    }

    /**
     * Runs a magic over a body, in IJava's form.
     *
     * @param <T> the type of its value
     * @param name without its percent signs
     * @param arguments its words
     * @param body the lines below
     * @return its value; null for none
     * @throws Exception when the magic fails
     */
    public static <T> T cellMagic(String name, List<String> arguments, String body) throws Exception {
        return valued(session("cellMagic").magics().cell(name, Magics.line(arguments), body));
    }

    /**
     * Asks the person at the notebook for a line.
     *
     * <pre>{@code int epochs = Integer.parseInt(input("epochs: "));}</pre>
     *
     * @param prompt what to show
     * @return the line that was typed
     * @throws IllegalStateException when nobody can be asked, as in a headless run
     */
    public static String input(String prompt) {
        return session("input").ask(prompt, false);
    }

    /**
     * Asks for a line, as {@link #input} does.
     *
     * @param prompt what to show
     * @return the line that was typed
     * @throws IllegalStateException when nobody can be asked
     */
    public static String readLine(String prompt) {
        return input(prompt);
    }

    /**
     * Asks for a line without a prompt.
     *
     * @return the line that was typed
     * @throws IllegalStateException when nobody can be asked
     */
    public static String readLine() {
        return input("");
    }

    /**
     * Asks for a line that is not shown while it is typed.
     *
     * @param prompt what to show
     * @return the line that was typed
     * @throws IllegalStateException when nobody can be asked
     */
    public static String readPassword(String prompt) {
        return session("readPassword").ask(prompt, true);
    }

    private static JavaSession session(String function) {
        return SnippetLoader.session()
                .orElseThrow(() -> new IllegalStateException(function + ": expected code of a cell, got thread "
                        + Thread.currentThread().getName()));
    }

    /** The caller names the type, as IJava has it; a wrong one fails where it is used. */
    @SuppressWarnings("unchecked")
    private static <T> T valued(Object value) {
        return (T) value;
    }
}
