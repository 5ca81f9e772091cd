package loupe.kernel.magic;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts the arguments of a magic at blanks, and keeps what stands in quotes together. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private Words() {}

    static List<String> of(String arguments) {
        return WORD.matcher(arguments).results().map(Words::unquoted).toList();
    }

    /** The line whose words these are. */
    static String join(List<String> words) {
        return String.join(" ", words.stream().map(Words::quoted).toList());
    }

    private static String unquoted(MatchResult word) {
        String quoted = word.group(1) == null ? word.group(2) : word.group(1);
        return quoted == null ? word.group(3) : quoted;
    }

    private static String quoted(String word) {
        boolean bare = !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"');
        return bare ? word : word.contains("\"") ? "'" + word + "'" : "\"" + word + "\"";
    }
}
