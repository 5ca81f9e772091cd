package loupe.kernel;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;
import loupe.display.HtmlText;
import loupe.display.MimeBundle;
import loupe.kernel.CellSource.Piece;

/**
 * Explains a name: what it is, what its Javadoc says, what a variable holds.
 *
 * @param analysis knows the signatures, and the Javadoc of the JDK when its sources are there
 * @param variables what the session holds
 * @param sources where our own Javadoc is read
 */
record Inspector(SourceCodeAnalysis analysis, SessionVariables variables, SourceDocs sources) {

    private static final int MOST_LETTERS = 80;

    /** A signature with its Javadoc, the empty text when there is none. */
    private record Entry(String signature, String javadoc) {

        String plain() {
            return javadoc.isEmpty() ? signature : signature + "\n" + JavadocText.plain(javadoc);
        }

        String html() {
            String head = "<p><code>" + HtmlText.escape(signature) + "</code></p>";
            return javadoc.isEmpty() ? head : head + "\n" + JavadocText.html(javadoc);
        }
    }

    Optional<MimeBundle> inspect(Piece piece, int cursor) {
        String source = piece.source();
        int end = endOfName(source, cursor - piece.offset());
        int start = startOfName(source, end);
        Optional<MimeBundle> variable = start > 0 && source.charAt(start - 1) == '.'
                ? Optional.empty()
                : variables.find(source.substring(start, end)).map(this::describe);
        String upToName = source.substring(0, end);
        // JShell explains a method only from inside its call.
        return variable.or(() -> explain(upToName)).or(() -> explain(upToName + "("));
    }

    private Optional<MimeBundle> explain(String source) {
        ImportedNames names = variables.names();
        List<Entry> entries = analysis.documentation(source, source.length(), true).stream()
                .map(found -> entry(found, names))
                .distinct()
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String note = entries.stream().anyMatch(entry -> entry.javadoc().isEmpty())
                ? sources.missing(entries.get(0).signature())
                : "";
        String plain = entries.stream().map(Entry::plain).collect(Collectors.joining("\n\n"));
        String html = entries.stream().map(Entry::html).collect(Collectors.joining("\n<hr>\n"));
        return Optional.of(
                note.isEmpty()
                        ? MimeBundle.text(plain).withHtml(html)
                        : MimeBundle.text(plain + "\n\n" + note).withHtml(html + "\n<p>" + note + "</p>"));
    }

    private Entry entry(Documentation found, ImportedNames names) {
        // From Java 25 on a record's name comes with its components, and its constructor with both.
        String signature = found.signature().replaceFirst("^([^(]*)\\([^()]*\\)(\\(.*\\))$", "$1$2");
        String javadoc = found.javadoc() == null ? "" : found.javadoc();
        // A type is told with its package, and sources are found by it.
        String shown = signature.contains("(") ? names.shorten(signature) : signature;
        return new Entry(shown, javadoc.isBlank() ? sources.of(signature).orElse("") : javadoc);
    }

    private MimeBundle describe(VarSnippet variable) {
        String text = variables.names().shorten(variable.typeName()) + " " + variable.name()
                + variables.value(variable.name()).map(Inspector::value).orElse(" = null");
        return MimeBundle.text(text).withHtml("<p><code>" + HtmlText.escape(text) + "</code></p>");
    }

    /** In some letters and without running code of cells: what is no value of the JDK's own is told by its class. */
    private static String value(Object value) {
        if (value instanceof String text) {
            return " = \"" + cut(text) + "\"";
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
            return value.getClass().getClassLoader() == null ? " = " + cut(value.toString()) : "";
        }
        if (value instanceof Enum<?> constant) {
            return " = " + constant.name();
        }
        if (value.getClass().isArray()) {
            return ", " + Array.getLength(value) + " elements";
        }
        if (value.getClass().getClassLoader() != null) {
            return ", a " + value.getClass().getName();
        }
        return value instanceof Collection<?> all
                ? ", " + all.size() + " elements"
                : value instanceof Map<?, ?> map
                        ? ", " + map.size() + " entries"
                        : ", a " + value.getClass().getName();
    }

    private static String cut(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "...";
    }

    /** A name is explained wherever the cursor stands in it. */
    private static int endOfName(String source, int cursor) {
        int end = Math.min(Math.max(cursor, 0), source.length());
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int startOfName(String source, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
