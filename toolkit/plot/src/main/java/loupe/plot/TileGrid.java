package loupe.plot;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Images in rows and columns, each of the same size with its lines below.
 *
 * @param tiles the images, row by row
 * @param columns how many stand side by side
 * @param width of an image, in pixels
 * @param height of an image, in pixels
 */
record TileGrid(List<Tile> tiles, int columns, int width, int height) {

    private static final int GAP = 8;
    private static final int LINE = 16;

    /** A grid no wider than so many pixels; small images are enlarged by a whole factor to about so many. */
    static TileGrid of(List<Tile> tiles, int widest, int size) {
        int imageWidth = tiles.get(0).image().getWidth();
        int imageHeight = tiles.get(0).image().getHeight();
        int longer = Math.max(imageWidth, imageHeight);
        double factor = longer > size ? (double) size / longer : Math.max(1, Math.round((double) size / longer));
        int width = (int) Math.max(1, Math.round(imageWidth * factor));
        int height = (int) Math.max(1, Math.round(imageHeight * factor));
        int columns = Math.max(1, Math.min(tiles.size(), (widest - GAP) / (width + GAP)));
        return new TileGrid(tiles, columns, width, height);
    }

    /** The same in an even number of columns. */
    TileGrid inPairs() {
        return new TileGrid(tiles, Math.max(2, columns / 2 * 2), width, height);
    }

    /** A picture of the grid with a heading above. */
    Picture below(Heading heading, String alt) {
        int all = Math.max(totalWidth(), ImageGrid.WIDTH);
        return new Picture(
                all,
                heading.height() + totalHeight(),
                canvas -> {
                    heading.draw(canvas, 0, 0, all);
                    draw(canvas, 0, heading.height());
                },
                alt);
    }

    int totalWidth() {
        return columns * (width + GAP) + GAP;
    }

    int totalHeight() {
        return rows() * rowHeight() + GAP;
    }

    void draw(Graphics2D canvas, int left, int top) {
        for (int i = 0; i < tiles.size(); i++) {
            int x = left + GAP + i % columns * (width + GAP);
            int y = top + GAP + i / columns * rowHeight();
            draw(canvas, tiles.get(i), x, y);
        }
    }

    private void draw(Graphics2D canvas, Tile tile, int x, int y) {
        Ink.image(canvas, tile.image(), x, y, width, height);
        Ink.frame(canvas, tile.frame(), 1, x, y, width, height);
        int baseline = y + height + LINE - 2;
        for (String caption : tile.captions()) {
            Ink.middle(canvas, Fonts.SMALL, Ink.TEXT, caption, x - GAP / 2 + 1, baseline, width + GAP - 2);
            baseline += LINE - 2;
        }
    }

    private int rows() {
        return (tiles.size() + columns - 1) / columns;
    }

    private int rowHeight() {
        int lines =
                tiles.stream().mapToInt(tile -> tile.captions().size()).max().orElse(0);
        return height + GAP + lines * (LINE - 2) + (lines > 0 ? 4 : 0);
    }
}
