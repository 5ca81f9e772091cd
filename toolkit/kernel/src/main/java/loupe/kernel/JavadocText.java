package loupe.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.display.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** A Javadoc comment for reading: as plain text and as HTML that holds nothing active. */
final class JavadocText {

    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)[ \\t]*");
    private static final List<String> NAMED = List.of("param", "throws", "exception");

    private JavadocText() {}

    static String plain(String javadoc) {
        return inline(withoutLeading(blocks(javadoc, "%s: ", "%s %s: ")), UnaryOperator.identity())
                .replaceAll("(?i)</?(?:p|ul|ol|pre|blockquote)\\s*/?>", "\n")
                .replaceAll("(?i)<li>", "\n- ")
                .replaceAll("</?[a-zA-Z][^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    static String html(String javadoc) {
        String text = blocks(javadoc, "<br><b>%s</b> ", "<br><b>%s</b> <code>%s</code> ");
        String html = inline(text, content -> "<code>" + HtmlText.escape(content) + "</code>");
        return Jsoup.clean(html, Safelist.relaxed());
    }

    /** A comment's lines keep the blank that followed their asterisk. */
    private static String withoutLeading(String text) {
        return text.replaceAll("(?m)^ ", "");
    }

    /** Gives the tags at the comment's end their names: what follows {@code @param} is told as a parameter. */
    private static String blocks(String javadoc, String form, String namedForm) {
        Matcher tag = BLOCK.matcher(javadoc);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (tag.find(from)) {
            text.append(javadoc, from, tag.start());
            from = tag.end();
            if (NAMED.contains(tag.group(1))) {
                String name = word(javadoc, from);
                text.append(namedForm.formatted(title(tag.group(1)), name));
                from += name.length();
                while (from < javadoc.length() && javadoc.charAt(from) == ' ') {
                    from++;
                }
            } else {
                text.append(form.formatted(title(tag.group(1))));
            }
        }
        return text.append(javadoc, from, javadoc.length()).toString();
    }

    private static String word(String text, int from) {
        Matcher word = Pattern.compile("\\S+").matcher(text).region(from, text.length());
        return word.lookingAt() ? word.group() : "";
    }

    private static String title(String tag) {
        return switch (tag) {
            case "param" -> "Parameter";
            case "return" -> "Returns";
            case "throws", "exception" -> "Throws";
            case "see" -> "See";
            case "since" -> "Since";
            default -> tag;
        };
    }

    /** Replaces {@code {@code x}} and its like; braces inside are counted, since examples hold them. */
    private static String inline(String javadoc, UnaryOperator<String> code) {
        StringBuilder text = new StringBuilder();
        Matcher tag = INLINE.matcher(javadoc);
        int from = 0;
        while (tag.find(from)) {
            int end = closing(javadoc, tag.start());
            text.append(javadoc, from, tag.start());
            String content = javadoc.substring(tag.end(), Math.max(end, tag.end()));
            text.append(isLink(tag) ? code.apply(label(content)) : code.apply(content));
            from = Math.min(end + 1, javadoc.length());
        }
        return text.append(javadoc.substring(from)).toString();
    }

    private static boolean isLink(MatchResult tag) {
        return tag.group(1).startsWith("link");
    }

    /** A link shows its label, else what it names. */
    private static String label(String content) {
        String[] parts = content.strip().split("\\s+(?![^(]*\\))", 2);
        return parts.length > 1 ? parts[1] : parts[0].replaceFirst("^#", "").replace('#', '.');
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
