package loupe.kernel.magic;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a POM of what people paste: a whole one, its sections, or single dependencies. */
final class PomSnippet {

    private PomSnippet() {}

    static String whole(String pasted) {
        if (Pattern.compile("<project[\\s>]").matcher(pasted).find()) {
            return pasted.strip();
        }
        return "<project><modelVersion>4.0.0</modelVersion><groupId>loupe.notebook</groupId>"
                + "<artifactId>cell</artifactId><version>1</version>\n" + sections(pasted) + "\n</project>";
    }

    /** What is in no section goes into its own; all else stays, so that the parser can tell what is wrong with it. */
    private static String sections(String pasted) {
        return inSection(inSection(pasted, "repository", "repositories"), "dependency", "dependencies");
    }

    private static String inSection(String text, String name, String section) {
        Pattern element = Pattern.compile("(?s)<" + name + ">.*?</" + name + ">");
        String elements =
                element.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        if (elements.isEmpty() || text.contains("<" + section + ">")) {
            return text;
        }
        return element.matcher(text).replaceAll("") + "<" + section + ">\n" + elements + "\n</" + section + ">\n";
    }
}
