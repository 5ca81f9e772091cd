package loupe.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.Image;
import loupe.data.Split;
import loupe.data.split.Leakage;
import loupe.data.split.Twin;

/**
 * Validation images beside the training images that they repeat.
 *
 * @param split that was searched
 * @param leakage what was found
 */
record TwinsPicture(Split split, Leakage leakage) {

    private static final int WIDTH = 930;
    private static final int PAIRS = 16;

    Picture picture() {
        List<Tile> tiles = new ArrayList<>();
        Stream.concat(leakage.exact().stream(), leakage.near().stream())
                .limit(PAIRS)
                .forEach(twin -> pair(twin, tiles));
        String words = leakage.toString();
        Heading heading = Heading.of(
                "Twins across the parts",
                WIDTH,
                words,
                tiles.isEmpty() ? "none was found" : "left of each pair: validation; right: training");
        return tiles.isEmpty()
                ? new Picture(WIDTH, heading.height(), canvas -> heading.draw(canvas, 0, 0, WIDTH), words)
                : TileGrid.of(tiles, WIDTH, ImageGrid.TILE).inPairs().below(heading, words);
    }

    private void pair(Twin twin, List<Tile> tiles) {
        Image left = split.validation().image(twin.validation());
        Image right = split.training().image(twin.training());
        String how = twin.distance() == 0 ? "equal" : "distance " + Numbers.brief(twin.distance());
        tiles.add(tile(left, how, twin));
        tiles.add(tile(right, how, twin));
    }

    private static Tile tile(Image image, String how, Twin twin) {
        String name = image.label() < 0 ? image.name() : image.labelName();
        return new Tile(Raster.of(image), List.of(name, how), twin.sameLabel() ? Ink.LINE : Palette.VERMILION);
    }
}
