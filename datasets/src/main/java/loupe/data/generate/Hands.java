package loupe.data.generate;

import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * Drawn hands in ten gestures, told apart by which fingers are stretched out.
 *
 * <p>Skin, size, turn, shear, splay, bend, side, background, clutter, light and camera differ from image to image. A linear
 * model stays below 40 % at the default difficulty, since no pixel belongs to a finger.
 *
 * <pre>{@code
 * ImageSet hands = Generators.hands(3000, 42);
 * ImageSet harder = new Hands(3000, 48, 0.6, 42).draw();
 * }</pre>
 *
 * @param images how many images N, at least 1
 * @param size height and width in pixels, at least 16
 * @param hard how much all that is not the gesture varies: 0 plain, 0.35 usual, 1 very hard
 * @param seed the same seed draws the same images on every JDK
 */
public record Hands(int images, int size, double hard, long seed) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public Hands {
        Demand.atLeast("images", 1, images);
        Demand.atLeast("size", 16, size);
        Demand.between("hard", 0, 1, hard);
    }

    /**
     * Draws the set, in parallel.
     *
     * @return N colour images (C=3, H=size, W=size) in random order, the same number of each gesture to within one
     */
    public ImageSet draw() {
        ImageShape shape = new ImageShape(3, size, size);
        int[] labels = Drawing.labels(images, Gesture.values().length, seed, "hands");
        byte[] pixels = Drawing.all(images, shape, (i, into, offset) -> draw(i, labels[i], into, offset));
        return GeneratedCard.on(
                ImageSet.ofBytes("hands", shape, pixels, labels, Gesture.names()),
                "Drawn hands",
                "Colour pictures of one drawn hand in one of ten gestures before a cluttered background.",
                toString(),
                "drawn: what is learned does not carry over to photographs",
                "seen from the palm's side only; no hand covers a face or another hand");
    }

    private void draw(int i, int label, byte[] pixels, int offset) {
        Chance chance = Chance.of(seed, "hands/" + i);
        Gesture gesture = Gesture.values()[label];
        Canvas canvas = new Canvas(3, size);
        double[] skin = HandPainter.scaled(
                HandPainter.skins().get(chance.below(HandPainter.skins().size())), chance.between(0.92, 1.05));
        double level = hard / 0.35;
        Backdrop.draw(canvas, chance, 0.55 * level);
        Backdrop.clutter(canvas, chance, (int) Math.round(chance.between(0, 2.5) * level), 0.3, skin);
        new HandPainter(canvas, HandPose.by(chance, gesture, size, hard), skin).draw(gesture);
        Camera.by(chance, 3, 0.55 * hard).take(canvas, chance, pixels, offset);
    }
}
