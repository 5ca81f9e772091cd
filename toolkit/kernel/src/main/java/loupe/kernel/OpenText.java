package loupe.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a piece of Java leaves open at its end, found by its letters alone.
 *
 * @param state the literal or comment that is not closed
 * @param start where what is inside that literal or comment begins; the end of the text when nothing is open
 * @param brackets where the brackets stand that are not closed, outermost first
 * @param mismatched whether a bracket closes what was not open
 */
record OpenText(State state, int start, List<Integer> brackets, boolean mismatched) {

    /** What may be open. */
    enum State {
        CODE,
        STRING,
        CHARACTER,
        TEXT_BLOCK,
        LINE_COMMENT,
        COMMENT
    }

    static OpenText of(String text) {
        return new Scanner(text).scan();
    }

    boolean isLiteralOrComment() {
        return state != State.CODE;
    }

    /** Walks once through a text. */
    private static final class Scanner {

        private final String text;
        private final Deque<Integer> open = new ArrayDeque<>();
        private int position;
        private boolean mismatched;

        Scanner(String text) {
            this.text = text;
        }

        OpenText scan() {
            while (position < text.length()) {
                State entered = entered();
                if (entered == State.CODE) {
                    bracket(text.charAt(position));
                    position++;
                } else if (!leave(entered)) {
                    return result(entered, position);
                }
            }
            return result(State.CODE, text.length());
        }

        private OpenText result(State state, int start) {
            return new OpenText(state, Math.min(start, text.length()), List.copyOf(new ArrayList<>(open)), mismatched);
        }

        private State entered() {
            if (text.startsWith("//", position)) {
                return State.LINE_COMMENT;
            }
            if (text.startsWith("/*", position)) {
                return State.COMMENT;
            }
            if (text.startsWith("\"\"\"", position)) {
                return State.TEXT_BLOCK;
            }
            char c = text.charAt(position);
            return c == '"' ? State.STRING : c == '\'' ? State.CHARACTER : State.CODE;
        }

        /** Goes past the end of a literal or comment; stays at its first letter when it has no end. */
        private boolean leave(State entered) {
            String end =
                    switch (entered) {
                        case LINE_COMMENT -> "\n";
                        case COMMENT -> "*/";
                        case TEXT_BLOCK -> "\"\"\"";
                        case STRING -> "\"";
                        default -> "'";
                    };
            boolean comment = entered == State.LINE_COMMENT || entered == State.COMMENT;
            position += comment ? 2 : end.length();
            for (int at = position; at < text.length(); at++) {
                if (text.startsWith(end, at)) {
                    position = at + end.length();
                    return true;
                }
                if (!comment && text.charAt(at) == '\\') {
                    at++;
                } else if (end.length() == 1 && text.charAt(at) == '\n') {
                    // A literal that its line does not close is wrong there and opens nothing further down.
                    position = at;
                    return true;
                }
            }
            return false;
        }

        private void bracket(char c) {
            if ("([{".indexOf(c) >= 0) {
                open.addLast(position);
            } else if (")]}".indexOf(c) >= 0) {
                boolean closes = !open.isEmpty() && "([{".indexOf(text.charAt(open.getLast())) == ")]}".indexOf(c);
                if (closes) {
                    open.removeLast();
                } else {
                    mismatched = true;
                }
            }
        }
    }
}
