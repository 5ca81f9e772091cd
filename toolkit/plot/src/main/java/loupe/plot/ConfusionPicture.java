package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import loupe.metric.ConfusionMatrix;

/**
 * The confusion matrix: rows are the true classes, columns the predicted; right answers blue, wrong ones orange, the
 * stronger the larger their share of the row.
 *
 * @param matrix the counts
 * @param widest how wide the picture may be, in pixels
 */
record ConfusionPicture(ConfusionMatrix matrix, int widest) {

    private static final int NAME = 108;
    private static final int SMALLEST_NUMBER = 22;

    Picture picture() {
        Heading heading = heading();
        return new Picture(
                width(),
                heading.height() + height(),
                canvas -> {
                    heading.draw(canvas, 0, 0, width());
                    draw(canvas, heading.height());
                },
                words());
    }

    int width() {
        return Math.max(300, side() + margin() + 30);
    }

    private int height() {
        return side() + margin() - 16;
    }

    private int side() {
        return matrix.counts().length * cell();
    }

    private int margin() {
        return isNamed() ? NAME : 40;
    }

    private boolean isNamed() {
        return cell() >= 11;
    }

    private String order() {
        return isNamed() ? "" : "; classes from " + matrix.classes().get(0) + ", as in the set";
    }

    private int cell() {
        return Math.max(3, Math.min(40, (widest - NAME - 30) / matrix.counts().length));
    }

    private Heading heading() {
        return Heading.of(
                "Confusion matrix",
                width(),
                "row: true class; column: predicted class; colour: share of the row" + order());
    }

    private void draw(Graphics2D canvas, int top) {
        int cell = cell();
        int gridTop = top + margin() - 30;
        int gridLeft = margin();
        for (int k = 0; k < matrix.counts().length; k++) {
            if (isNamed()) {
                int baseline = gridTop + k * cell + cell / 2 + 4;
                Ink.right(canvas, Fonts.SMALL, Ink.TEXT, matrix.classes().get(k), 8, baseline, NAME - 14);
                slanted(canvas, matrix.classes().get(k), gridLeft + k * cell + cell / 2, gridTop - 6);
            }
            for (int said = 0; said < matrix.counts().length; said++) {
                cell(canvas, k, said, gridLeft + said * cell, gridTop + k * cell);
            }
        }
        Ink.frame(canvas, Ink.LINE, 1, gridLeft, gridTop, side(), side());
    }

    private void cell(Graphics2D canvas, int actual, int said, int x, int y) {
        int count = matrix.counts()[actual][said];
        double share = matrix.support(actual) == 0 ? 0 : (double) count / matrix.support(actual);
        // The root lets a class that is mistaken in 3 % of the cases be seen.
        double strength = actual == said ? share : Math.sqrt(share);
        int rgb = ColorMap.DIVERGING.rgb(actual == said ? 0.5 - strength / 2 : 0.5 + strength / 2);
        canvas.setColor(new Color(count == 0 ? 0xffffff : rgb));
        canvas.fillRect(x, y, cell(), cell());
        if (cell() >= SMALLEST_NUMBER) {
            Ink.frame(canvas, Ink.TINT, 1, x, y, cell(), cell());
        }
        if (count > 0 && cell() >= SMALLEST_NUMBER) {
            Color ink = OkLab.lightness(rgb) < 0.62 ? Color.WHITE : Ink.TEXT;
            Ink.middle(canvas, Fonts.SMALL, ink, String.valueOf(count), x, y + cell() / 2 + 4, cell());
        }
    }

    private static void slanted(Graphics2D canvas, String name, int x, int y) {
        Graphics2D turned = (Graphics2D) canvas.create();
        turned.rotate(-Math.PI / 4, x, y);
        Ink.left(turned, Fonts.SMALL, Ink.TEXT, name, x, y, NAME - 16);
        turned.dispose();
    }

    private String words() {
        List<ConfusionMatrix.Confusion> worst = matrix.mostConfused(5);
        return "Confusion matrix (rows: true class, columns: predicted class)\n" + ConfusionText.of(matrix)
                + (worst.isEmpty() ? "\nno mistakes" : "\nmost confused: " + joined(worst));
    }

    private static String joined(List<ConfusionMatrix.Confusion> pairs) {
        return String.join("; ", pairs.stream().map(Object::toString).toList());
    }
}
