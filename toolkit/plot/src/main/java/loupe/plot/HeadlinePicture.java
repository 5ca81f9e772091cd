package loupe.plot;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A row of large numbers with what they are.
 *
 * @param title above them
 * @param numbers pairs of a name and its value
 */
record HeadlinePicture(String title, List<List<String>> numbers) {

    static final int WIDTH = 920;
    private static final int HEIGHT = 92;

    Picture picture() {
        return new Picture(WIDTH, HEIGHT, this::draw, words());
    }

    private void draw(Graphics2D canvas) {
        Ink.left(canvas, Fonts.TITLE, Ink.TEXT, title, 10, 20, WIDTH - 20);
        int width = (WIDTH - 20) / numbers.size();
        for (int i = 0; i < numbers.size(); i++) {
            int x = 10 + i * width;
            Ink.left(canvas, Fonts.LARGE, Ink.TEXT, numbers.get(i).get(1), x, 56, width - 6);
            Ink.left(canvas, Fonts.TEXT, Ink.SOFT, numbers.get(i).get(0), x, 76, width - 6);
        }
    }

    private String words() {
        var text = new StringBuilder(title);
        numbers.forEach(
                pair -> text.append('\n').append(pair.get(0)).append(": ").append(pair.get(1)));
        return text.toString();
    }
}
