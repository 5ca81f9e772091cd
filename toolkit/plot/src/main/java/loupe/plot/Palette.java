package loupe.plot;

import java.awt.Color;

/**
 * Line colours that stay apart for every common kind of colour vision, on white.
 *
 * <p>Source: M. Okabe and K. Ito, "Color Universal Design" (2008); its yellow is left out, being too light for lines.
 */
final class Palette {

    static final Color BLUE = new Color(0x0072b2);
    static final Color VERMILION = new Color(0xd55e00);
    static final Color GREEN = new Color(0x009e73);
    static final Color PURPLE = new Color(0xcc79a7);

    private Palette() {}

    /** The colour with white mixed in, for what stands behind. */
    static Color pale(Color colour) {
        return new Color(
                (colour.getRed() + 2 * 255) / 3, (colour.getGreen() + 2 * 255) / 3, (colour.getBlue() + 2 * 255) / 3);
    }
}
