package loupe.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * One image of a grid with the lines below it.
 *
 * @param image the pixels, enlarged when drawn
 * @param captions lines of text, each cut to the tile's width
 * @param frame the colour around it
 */
record Tile(BufferedImage image, List<String> captions, Color frame) {

    static Tile of(BufferedImage image, String... captions) {
        return new Tile(image, List.of(captions), Ink.LINE);
    }
}
