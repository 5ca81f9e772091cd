package loupe.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Walks through Java text, past literals and comments, and tells a magic from a remainder. */
final class MagicScanner {

    private static final char NOTHING = 0;

    private final String text;
    private final Predicate<String> known;
    private final List<MagicLine> lines = new ArrayList<>();
    private final List<MagicLine> calls = new ArrayList<>();
    private int position;
    private int depth;
    private boolean lineStart = true;
    private char before = NOTHING;

    MagicScanner(String text, Predicate<String> known) {
        this.text = text;
        this.known = known;
        while (position < text.length()) {
            step();
        }
    }

    /** The magics between statements. */
    List<MagicLine> lines() {
        return lines;
    }

    /** The magics inside blocks and after an equals sign, whose values Java code takes. */
    List<MagicLine> calls() {
        return calls;
    }

    static boolean isNameStart(String text, int position) {
        return position < text.length() && Character.isLetter(text.charAt(position));
    }

    private void step() {
        char c = text.charAt(position);
        if (Character.isWhitespace(c)) {
            lineStart |= c == '\n';
            position++;
        } else if (c != '%' || !magic()) {
            java(c);
            lineStart = false;
        }
    }

    /** Takes the line when it is a magic; one with two signs keeps one in its name, and is refused when it runs. */
    private boolean magic() {
        boolean two = text.startsWith("%%", position);
        if (!isNameStart(text, position + (two ? 2 : 1))) {
            return false;
        }
        boolean ended = before == NOTHING || before == ';' || before == '}' || before == '{';
        MagicLine line = MagicLine.of(text, position, position + 1, !ended);
        boolean value = before == '=';
        boolean between = lineStart && depth == 0 && (ended || known.test(line.name()));
        if (!value && !between && !(lineStart && ended)) {
            return false;
        }
        (between && !value ? lines : calls).add(line);
        position = line.end();
        before = ';';
        return true;
    }

    private void java(char c) {
        if (text.startsWith("//", position)) {
            position = past("\n", position) - 1;
        } else if (text.startsWith("/*", position)) {
            position = past("*/", position + 2);
        } else if (text.startsWith("\"\"\"", position)) {
            literal("\"\"\"");
        } else if (c == '"' || c == '\'') {
            literal(String.valueOf(c));
        } else {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            before = c;
            position++;
        }
    }

    private int past(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() + 1 : found + mark.length();
    }

    /** A literal that is not closed ends with its line; a text block, with the cell. */
    private void literal(String quote) {
        position += quote.length();
        before = '"';
        while (position < text.length() && !text.startsWith(quote, position)) {
            if (text.charAt(position) == '\n' && quote.length() == 1) {
                return;
            }
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        position += quote.length();
    }
}
