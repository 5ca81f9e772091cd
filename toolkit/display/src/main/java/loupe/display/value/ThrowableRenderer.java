package loupe.display.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.display.HtmlText;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Draws a throwable that is a value: what it and its causes say, the stacks folded. */
public final class ThrowableRenderer implements Renderer<Throwable> {

    private static final int MOST_CAUSES = 10;
    private static final int MOST_FRAMES = 50;
    private static final int MESSAGE = 2_000;

    /** The one renderer of its type. */
    public ThrowableRenderer() {}

    @Override
    public Class<Throwable> type() {
        return Throwable.class;
    }

    @Override
    public MimeBundle render(Throwable thrown) {
        var text = new StringBuilder();
        var html = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = thrown; one != null && seen.size() < MOST_CAUSES && seen.add(one); one = one.getCause()) {
            String label = one == thrown ? "" : "caused by ";
            String name = one.getClass().getName().replaceAll("^REPL\\.\\$JShell\\$\\p{Alnum}+\\$", "");
            String message = message(one);
            text.append(label.isEmpty() ? "" : "\n" + label).append(name).append(message);
            html.append("<div>")
                    .append(label)
                    .append("<b>")
                    .append(HtmlText.escape(name))
                    .append("</b>");
            html.append(HtmlText.escape(message)).append("</div>").append(stack(one));
        }
        return MimeBundle.text(text.toString()).withHtml(html.toString());
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : ": " + ValueText.brief(message, MESSAGE);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            return " (its getMessage threw " + ValueText.typeName(fault.getClass()) + ")";
        }
    }

    private static String stack(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        String shown =
                Arrays.stream(frames).limit(MOST_FRAMES).map(Object::toString).collect(Collectors.joining("\n"));
        return frames.length == 0 ? "" : Fragment.folded(frames.length + " frames", Fragment.code(shown));
    }
}
