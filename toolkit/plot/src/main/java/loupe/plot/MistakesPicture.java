package loupe.plot;

import java.util.List;
import java.util.stream.Collectors;
import loupe.data.ImageSet;
import loupe.metric.Mistake;

/**
 * The mistakes that the network was surest of, with what was there and what it said.
 *
 * @param images the set that the mistakes' numbers point into
 * @param mistakes the surest first
 */
record MistakesPicture(ImageSet images, List<Mistake> mistakes) {

    private static final int WIDTH = 920;

    Picture picture() {
        Heading heading = mistakes.isEmpty()
                ? Heading.of("Worst mistakes", WIDTH, "none: every image was classified right")
                : Heading.of("Worst mistakes", WIDTH, "the wrong answers that the network was surest of");
        List<Tile> tiles = mistakes.stream().map(this::tile).toList();
        if (tiles.isEmpty()) {
            return new Picture(WIDTH, heading.height(), canvas -> heading.draw(canvas, 0, 0, WIDTH), words());
        }
        TileGrid grid = TileGrid.of(tiles, WIDTH, 112);
        return new Picture(
                WIDTH,
                heading.height() + grid.totalHeight(),
                canvas -> {
                    heading.draw(canvas, 0, 0, WIDTH);
                    grid.draw(canvas, 0, heading.height());
                },
                words());
    }

    private Tile tile(Mistake mistake) {
        List<String> captions = List.of(
                "is " + mistake.labelName(), "said " + mistake.predictedName(), Numbers.percent(mistake.confidence()));
        return new Tile(Raster.of(images.image(mistake.index())), captions, Palette.VERMILION);
    }

    private String words() {
        return mistakes.isEmpty()
                ? "No mistakes"
                : mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n", "Worst mistakes:\n", ""));
    }
}
