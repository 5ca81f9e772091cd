package loupe.runner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.report.Html;

/** Java source as HTML with four colours: comments, text, words of the language, numbers. */
final class JavaColours {

    /** The four colours, on light and on dark ground. */
    static final String CSS =
            """
            .java-comment { color: var(--soft); font-style: italic; } .java-text { color: #0a6b3d; }
            .java-word { color: #8250df; } .java-number { color: #0b57a4; }
            @media (prefers-color-scheme: dark) { .java-text { color: #8ddb9f; } .java-word { color: #d2a8ff; }
              .java-number { color: #79b8ff; } }
            """;

    private static final String WORDS = "abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do"
            + "|double|else|enum|extends|false|final|finally|float|for|if|implements|import|instanceof|int|interface|long"
            + "|new|null|package|permits|private|protected|public|record|return|sealed|short|static|super|switch"
            + "|synchronized|this|throw|throws|true|try|var|void|volatile|while|yield";
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<text>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\n])*+'?)"
            + "|(?<word>\\b(?:" + WORDS + ")\\b)"
            + "|(?<number>\\b\\d[\\w.]*(?:(?<=[eE])-\\d+)?)");

    private JavaColours() {}

    static String html(String source) {
        var html = new StringBuilder();
        Matcher matcher = TOKEN.matcher(source);
        int from = 0;
        while (matcher.find()) {
            html.append(Html.escape(source.substring(from, matcher.start())));
            html.append("<span class=\"java-").append(kind(matcher)).append("\">");
            html.append(Html.escape(matcher.group())).append("</span>");
            from = matcher.end();
        }
        return html.append(Html.escape(source.substring(from))).toString();
    }

    private static String kind(Matcher matcher) {
        for (String kind : new String[] {"comment", "text", "word"}) {
            if (matcher.group(kind) != null) {
                return kind;
            }
        }
        return "number";
    }
}
