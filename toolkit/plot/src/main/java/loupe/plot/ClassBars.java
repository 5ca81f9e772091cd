package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many images each class has, in two states one below the other.
 *
 * @param title in bold
 * @param classes K names
 * @param first what the upper bars are
 * @param before K counts
 * @param second what the lower bars are
 * @param after K counts
 */
record ClassBars(String title, List<String> classes, String first, int[] before, String second, int[] after) {

    private static final int WIDTH = 640;
    private static final int NAME = 130;
    private static final int NUMBER = 60;
    private static final int BAR = 13;
    private static final int ROW = 2 * BAR + 8;
    private static final int MOST = 40;

    Picture picture() {
        String more = classes.size() > MOST ? "; the first " + MOST + " of " + classes.size() + " classes" : "";
        Heading heading = Heading.of(title, WIDTH, "upper bar: " + first + "; lower bar: " + second + more);
        int rows = Math.min(MOST, classes.size());
        return new Picture(
                WIDTH,
                heading.height() + rows * ROW + 10,
                canvas -> {
                    heading.draw(canvas, 0, 0, WIDTH);
                    for (int k = 0; k < rows; k++) {
                        row(canvas, k, heading.height() + k * ROW + 4);
                    }
                },
                words());
    }

    private void row(Graphics2D canvas, int k, int top) {
        Ink.right(canvas, Fonts.SMALL, Ink.TEXT, classes.get(k), 8, top + BAR + 4, NAME - 16);
        bar(canvas, Palette.pale(Palette.BLUE), before[k], top);
        bar(canvas, Palette.BLUE, after[k], top + BAR);
    }

    private void bar(Graphics2D canvas, Color colour, int count, int top) {
        int width = (int) Math.round((double) count / largest() * (WIDTH - NAME - NUMBER));
        canvas.setColor(colour);
        canvas.fillRect(NAME, top, Math.max(1, width), BAR - 1);
        Ink.left(canvas, Fonts.SMALL, Ink.SOFT, String.valueOf(count), NAME + width + 5, top + BAR - 1, NUMBER - 5);
    }

    private int largest() {
        return Math.max(
                1,
                IntStream.concat(IntStream.of(before), IntStream.of(after))
                        .max()
                        .orElse(1));
    }

    private String words() {
        return title + "\n" + row(first, before) + "\n" + row(second, after);
    }

    private String row(String name, int[] counts) {
        return name + ": "
                + IntStream.range(0, classes.size())
                        .mapToObj(k -> classes.get(k) + " " + counts[k])
                        .collect(Collectors.joining(", "));
    }
}
