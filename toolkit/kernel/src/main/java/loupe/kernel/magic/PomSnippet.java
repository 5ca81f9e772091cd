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

    private static String sections(String pasted) {
        boolean dependencies = pasted.contains("<dependencies>");
        boolean repositories = pasted.contains("<repositories>");
        if (dependencies && repositories) {
            return pasted;
        }
        return dependencies
                ? gathered(pasted, "repository", "repositories") + pasted.replaceAll("(?s)" + element("repository"), "")
                : (repositories ? pasted.replaceAll("(?s)" + element("dependency"), "") : "")
                        + (repositories ? "" : gathered(pasted, "repository", "repositories"))
                        + gathered(pasted, "dependency", "dependencies");
    }

    private static String gathered(String pasted, String name, String section) {
        String elements = Pattern.compile("(?s)" + element(name))
                .matcher(pasted)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
        return elements.isEmpty() ? "" : "<" + section + ">\n" + elements + "\n</" + section + ">\n";
    }

    private static String element(String name) {
        return "<" + name + ">.*?</" + name + ">";
    }
}
