package loupe.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Image;
import loupe.data.ImageSet;

/** Images side by side with their classes. */
final class ImageGrid {

    static final int WIDTH = 930;
    static final int TILE = 84;

    private ImageGrid() {}

    /** The first n images of a set, below what the set is. */
    static Picture of(ImageSet set, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n: expected >= 1, got " + n);
        }
        List<Image> first =
                IntStream.range(0, Math.min(n, set.size())).mapToObj(set::image).toList();
        return of(title(set), first, set.toString());
    }

    /** Images with their names and classes. */
    static Picture of(List<Image> images) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException("images: expected at least 1, got 0");
        }
        return of("", images, CurveWords.count(images.size(), "image"));
    }

    private static Picture of(String title, List<Image> images, String words) {
        List<Tile> tiles = images.stream().map(ImageGrid::tile).toList();
        TileGrid grid = TileGrid.of(tiles, WIDTH, images.size() == 1 ? 196 : TILE);
        int width = Math.max(grid.totalWidth(), title.isEmpty() ? 1 : Math.min(WIDTH, 40 + 9 * title.length()));
        var texts = new ArrayList<String>();
        if (images.stream().anyMatch(Raster::stretched)) {
            texts.add("values outside 0..1: smallest drawn black, largest white");
        }
        Heading heading = Heading.of(title, width, texts.toArray(String[]::new));
        int top = title.isEmpty() && texts.isEmpty() ? 0 : heading.height();
        String alt = words + "\n" + names(images);
        return new Picture(
                width,
                top + grid.totalHeight(),
                canvas -> {
                    heading.draw(canvas, 0, 0, width);
                    grid.draw(canvas, 0, top);
                },
                alt);
    }

    private static String title(ImageSet set) {
        return set.name() + ": " + set.size() + " images " + set.shape()
                + (set.hasTargets() ? "" : ", " + set.classes().size() + " classes");
    }

    private static Tile tile(Image image) {
        return Tile.of(Raster.of(image), image.label() < 0 ? image.name() : image.labelName());
    }

    private static String names(List<Image> images) {
        return "shown: "
                + String.join(", ", images.stream().map(Image::toString).toList());
    }
}
