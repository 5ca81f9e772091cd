package loupe.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.report.Html;

/** A terminal's text as HTML: colours become spans, a carriage return writes over its line as on a terminal. */
final class AnsiText {

    /** The colours' classes, readable on light and on dark ground. */
    static final String CSS =
            """
            .ansi-bold { font-weight: 600; }
            .ansi-red { color: #c5221f; } .ansi-green { color: #137333; } .ansi-yellow { color: #946200; }
            .ansi-blue { color: #1a56c4; } .ansi-magenta { color: #8e24aa; } .ansi-cyan { color: #00707f; }
            .ansi-black, .ansi-white { color: var(--soft); }
            @media (prefers-color-scheme: dark) { .ansi-red { color: #ff8a80; } .ansi-green { color: #7ee2a0; }
              .ansi-yellow { color: #f2c55c; } .ansi-blue { color: #8ab4f8; } .ansi-magenta { color: #e0a3f0; }
              .ansi-cyan { color: #6fd6e5; } }
            """;

    private static final Pattern ESCAPE = Pattern.compile("\u001B\\[([0-9;?]*)([A-Za-z])");
    private static final List<String> COLOURS =
            List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

    private final StringBuilder html = new StringBuilder();
    private boolean bold;
    private String colour = "";

    private AnsiText() {}

    static String html(String text) {
        return new AnsiText().convert(settled(text));
    }

    private String convert(String text) {
        Matcher matcher = ESCAPE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            append(text.substring(from, matcher.start()));
            from = matcher.end();
            if (matcher.group(2).equals("m")) {
                style(matcher.group(1));
            }
        }
        append(text.substring(from));
        return html.toString();
    }

    private void append(String text) {
        List<String> classes = new ArrayList<>();
        if (bold) {
            classes.add("ansi-bold");
        }
        if (!colour.isEmpty()) {
            classes.add("ansi-" + colour);
        }
        String escaped = Html.escape(text.replace("\u001B", ""));
        if (classes.isEmpty() || text.isEmpty()) {
            html.append(escaped);
        } else {
            html.append("<span class=\"").append(String.join(" ", classes)).append("\">");
            html.append(escaped).append("</span>");
        }
    }

    private void style(String codes) {
        if (codes.startsWith("38;") || codes.startsWith("48;")) {
            return; // one of 256 colours or more: left in the text's own colour
        }
        for (String code : codes.split(";")) {
            style(code.isEmpty() ? 0 : Integer.parseInt(code.replaceAll("\\D", "0")));
        }
    }

    private void style(int code) {
        if (code == 0) {
            bold = false;
            colour = "";
        } else if (code == 1 || code == 22) {
            bold = code == 1;
        } else if (code == 39) {
            colour = "";
        } else if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
            colour = COLOURS.get(code % 10);
        }
    }

    /** What a terminal would show in the end: after a carriage return the line is written anew. */
    static String settled(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        return Stream.of(text.split("\n", -1)).map(AnsiText::lastWritten).collect(Collectors.joining("\n"));
    }

    private static String lastWritten(String line) {
        String kept = line.replaceAll("\r+$", "");
        return kept.substring(kept.lastIndexOf('\r') + 1);
    }
}
