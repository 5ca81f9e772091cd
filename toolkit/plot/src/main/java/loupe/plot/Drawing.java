package loupe.plot;

import java.awt.Graphics2D;

/** What a {@link Picture} shows, in its own coordinates: x to the right, y down, from its upper left corner. */
@FunctionalInterface
public interface Drawing {

    /**
     * Draws, within the picture's width and height.
     *
     * @param canvas where to draw; the caller restores nothing, so it is a copy
     */
    void draw(Graphics2D canvas);
}
