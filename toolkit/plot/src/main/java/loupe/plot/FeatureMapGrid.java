package loupe.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loupe.inspect.FeatureMaps;

/**
 * The maps of a layer in one raster with one scale, each with its channel's number; dead ones crossed out.
 *
 * @param maps what to draw
 */
record FeatureMapGrid(FeatureMaps maps) {

    private static final int WIDTH = 960;
    private static final int GAP = 6;
    private static final int CAPTION = 14;
    private static final int LARGEST = 128;

    Picture picture() {
        int cellWidth = cell(maps.width());
        int cellHeight = cell(maps.height());
        int columns = columns(cellWidth);
        int rows = (maps.channels() + columns - 1) / columns;
        int width = Math.max(380, columns * (cellWidth + GAP) + GAP);
        Heading heading = heading(width);
        int gridHeight = rows * (cellHeight + CAPTION + GAP);
        int height = heading.height() + gridHeight + ColourBar.HEIGHT;
        return new Picture(
                width,
                height,
                canvas -> {
                    heading.draw(canvas, 0, 0, width);
                    grid(canvas, heading.height(), columns, cellWidth, cellHeight);
                    new ColourBar(scale()).draw(canvas, GAP, height - ColourBar.HEIGHT + 8, Math.min(width, 360) - 12);
                },
                words());
    }

    private Scale scale() {
        return Scale.of(maps.min(), maps.max());
    }

    // One factor for both sides keeps the maps' proportions: pixels are whole, or every k-th is drawn.
    private int cell(int size) {
        int longer = Math.max(maps.width(), maps.height());
        double factor = longer > LARGEST ? (double) LARGEST / longer : Math.max(1, Math.min(84, LARGEST) / longer);
        return (int) Math.max(1, Math.round(size * factor));
    }

    // A power of two or a whole row where that fits, so that the last row is full.
    private int columns(int cellWidth) {
        int most = Math.max(1, (WIDTH - GAP) / (cellWidth + GAP));
        int columns = Math.min(most, maps.channels());
        for (int fewer = columns; fewer > columns / 2; fewer--) {
            if (maps.channels() % fewer == 0) {
                return fewer;
            }
        }
        return columns;
    }

    private void grid(Graphics2D canvas, int top, int columns, int width, int height) {
        Set<Integer> dead = new HashSet<>(maps.dead());
        for (int channel = 0; channel < maps.channels(); channel++) {
            int x = GAP + channel % columns * (width + GAP);
            int y = top + channel / columns * (height + CAPTION + GAP);
            var raster = Raster.of(maps.maps()[channel], maps.height(), maps.width(), scale());
            Ink.image(canvas, raster, x, y, width, height);
            boolean isDead = dead.contains(channel);
            if (isDead) {
                cross(canvas, x, y, width, height);
            }
            String caption = isDead ? channel + " dead" : String.valueOf(channel);
            Ink.middle(
                    canvas,
                    Fonts.SMALL,
                    isDead ? Palette.VERMILION : Ink.SOFT,
                    caption,
                    x - 3,
                    y + height + 12,
                    width + 6);
        }
    }

    private static void cross(Graphics2D canvas, int x, int y, int width, int height) {
        Ink.frame(canvas, Palette.VERMILION, 2, x + 1, y + 1, width - 2, height - 2);
        canvas.setColor(Palette.VERMILION);
        canvas.setStroke(new BasicStroke(1.5f));
        canvas.drawLine(x + 3, y + 3, x + width - 3, y + height - 3);
        canvas.drawLine(x + 3, y + height - 3, x + width - 3, y + 3);
    }

    private Heading heading(int width) {
        String shape = maps.channels() + " maps of " + maps.height() + " x " + maps.width();
        return Heading.of(
                maps.layer() + ": " + shape,
                width,
                maps.image().toString(),
                range() + "; " + deadWords() + notFinite());
    }

    private String range() {
        return "one scale for all: values " + Numbers.brief(maps.min()) + " to " + Numbers.brief(maps.max());
    }

    private String deadWords() {
        return maps.dead().isEmpty() ? "no dead map" : maps.dead().size() + " of " + maps.channels() + " maps dead";
    }

    private String notFinite() {
        long count = 0;
        for (float[] map : maps.maps()) {
            for (float value : map) {
                count += Float.isFinite(value) ? 0 : 1;
            }
        }
        return count == 0 ? "" : "; " + count + " values NaN or infinite, drawn pink";
    }

    private String words() {
        List<Integer> dead = maps.dead();
        return "Feature maps of layer " + maps.layer() + " for " + maps.image() + ": " + maps.channels() + " maps of "
                + maps.height() + "x" + maps.width() + ", " + range() + ", " + deadWords()
                + (dead.isEmpty() ? "" : " " + dead) + notFinite();
    }
}
