package loupe.kernel;

/** Quotes a line of a cell, cut around the column that matters, with carets below it. */
final class CodeQuote {

    private static final int WIDEST = 100;
    private static final String CUT = "...";
    // As wide as the letters of Chinese, Japanese and Korean in the fonts that have them.
    private static final String WIDE_SPACE = "\u3000";

    private final String text;
    private final int column;
    private final int span;
    private final int from;
    private final int to;

    /**
     * A quotation.
     *
     * @param line the cell's line, without its end
     * @param column where the carets begin, in UTF-16 units; moved into the line
     * @param span how many units they mark; at least one caret is drawn
     */
    CodeQuote(String line, int column, int span) {
        this.text = line;
        this.column = Math.min(Math.max(column, 0), line.length());
        this.span = Math.min(Math.max(span, 0), line.length() - this.column);
        boolean isLong = line.length() > WIDEST;
        from = isLong ? letter(Math.max(0, Math.min(this.column - WIDEST / 2, line.length() - WIDEST))) : 0;
        to = isLong ? letter(Math.min(line.length(), from + WIDEST)) : line.length();
    }

    /** The start of the letter that a position is in: half of a surrogate pair is no letter. */
    private int letter(int position) {
        boolean isInside = position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position));
        return isInside ? position - 1 : position;
    }

    /** The line, cut to what fits a page. */
    String code() {
        return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
    }

    /** White space as wide as what stands before the column; tabs stay tabs. */
    String margin() {
        var margin = new StringBuilder(from > 0 ? " ".repeat(CUT.length()) : "");
        text.substring(from, Math.min(column, to)).codePoints().forEach(letter -> margin.append(blank(letter)));
        return margin.toString();
    }

    /** The carets. */
    String carets() {
        int end = Math.min(column + span, to);
        int width = text.substring(Math.min(column, end), end)
                .codePoints()
                .map(CodeQuote::columns)
                .sum();
        return "^".repeat(Math.max(1, width));
    }

    private static String blank(int letter) {
        return letter == '\t' ? "\t" : columns(letter) == 2 ? WIDE_SPACE : " ".repeat(columns(letter));
    }

    private static int columns(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(letter) ? 2 : 1;
    }

    /** Unicode's East Asian wide and fullwidth blocks (UAX 11), and the emoji. */
    private static boolean isWide(int letter) {
        return letter >= 0x1100 && letter <= 0x115F
                || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFE30 && letter <= 0xFE4F
                || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0xFFE0 && letter <= 0xFFE6
                || letter >= 0x1F300 && letter <= 0x1FAFF
                || letter >= 0x20000 && letter <= 0x3FFFD;
    }
}
