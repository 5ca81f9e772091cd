package loupe.kernel;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The import declarations of a source, and the rest of it.
 *
 * <p>A session evaluates those of its start-up as one snippet: JShell compiles once for each snippet, which for forty
 * imports is a third of the time to the first result. It takes the first declaration for the snippet's name and would
 * replace them all if a cell repeated that one, so that the first is one that no cell has a reason to write.
 *
 * @param all the declarations in order
 * @param rest the source with blanks in their place
 */
record ImportLines(List<Declaration> all, String rest) {

    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^[ \\t]*import\\s+(static\\s+)?([\\w.]+(?:\\.\\*)?)\\s*;");

    /**
     * One declaration.
     *
     * @param isStatic whether it brings members of a class
     * @param name what stands between {@code import} and the semicolon, as {@code java.util.*}
     */
    record Declaration(boolean isStatic, String name) {

        private static Declaration of(MatchResult match) {
            return new Declaration(match.group(1) != null, match.group(2));
        }

        @Override
        public String toString() {
            return "import " + (isStatic ? "static " : "") + name + ";";
        }
    }

    static ImportLines of(String source) {
        List<Declaration> all =
                DECLARATION.matcher(source).results().map(Declaration::of).toList();
        return new ImportLines(all, DECLARATION.matcher(source).replaceAll(match -> " "
                .repeat(match.group().length())));
    }

    /** All of them as one snippet. */
    String asOneSnippet() {
        String first = new Declaration(false, ImportLines.class.getPackageName() + ".NotebookFunctions").toString();
        return first + all.stream().map(Declaration::toString).collect(Collectors.joining("\n", "\n", ""));
    }
}
