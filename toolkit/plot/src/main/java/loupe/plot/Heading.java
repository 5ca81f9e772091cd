package loupe.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A title and the lines below it, broken where the width ends.
 *
 * @param title in bold
 * @param lines in plain text
 */
record Heading(String title, List<String> lines) {

    private static final int TOP = 24;
    private static final int LINE = 18;
    // A guess that is sure to fit: DejaVu Sans at 13 points takes about 7 pixels a letter.
    private static final int LETTER = 7;

    static Heading of(String title, int width, String... texts) {
        var lines = new ArrayList<String>();
        for (String text : texts) {
            wrap(text, Math.max(10, (width - 24) / LETTER), lines);
        }
        return new Heading(title, lines);
    }

    int height() {
        return TOP + LINE * lines.size() + 4;
    }

    void draw(Graphics2D canvas, int x, int y, int width) {
        Ink.left(canvas, Fonts.TITLE, Ink.TEXT, title, x + 10, y + TOP - 4, width - 20);
        int baseline = y + TOP - 4;
        for (String line : lines) {
            baseline += LINE;
            Ink.left(canvas, Fonts.TEXT, Ink.SOFT, line, x + 10, baseline, width - 20);
        }
    }

    private static void wrap(String text, int letters, List<String> lines) {
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }
}
