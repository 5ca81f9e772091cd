package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;

/**
 * Says which colour is which value.
 *
 * @param scale the colours and their range
 */
record ColourBar(Scale scale) {

    static final int HEIGHT = 40;

    void draw(Graphics2D canvas, int x, int y, int width) {
        int[] colours = scale.map().colours();
        for (int i = 0; i < colours.length; i++) {
            int from = x + i * width / colours.length;
            canvas.setColor(new Color(colours[i]));
            canvas.fillRect(from, y, x + (i + 1) * width / colours.length - from, 12);
        }
        Ink.left(canvas, Fonts.SMALL, Ink.TEXT, Numbers.brief(scale.low()), x, y + 27, width / 3);
        double middle = (scale.low() + scale.high()) / 2;
        Ink.middle(canvas, Fonts.SMALL, Ink.TEXT, Numbers.brief(middle), x + width / 3, y + 27, width / 3);
        Ink.right(canvas, Fonts.SMALL, Ink.TEXT, Numbers.brief(scale.high()), x + width - width / 3, y + 27, width / 3);
    }
}
