package loupe.data.generate;

import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * Simple bright shapes on a dark ground, for pages that explain what a filter answers to.
 *
 * <pre>{@code
 * ImageSet shapes = Generators.shapes(600, 42);
 * }</pre>
 *
 * @param images how many images N, at least 1
 * @param size height and width in pixels, at least 8
 * @param hard 0 puts each shape upright in the middle without noise; 1 moves, turns, sizes and blurs it
 * @param seed the same seed draws the same images on every JDK
 */
public record Shapes(int images, int size, double hard, long seed) {

    private static final List<String> CLASSES = List.of("disc", "ring", "square", "triangle", "cross", "bar");

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public Shapes {
        Demand.atLeast("images", 1, images);
        Demand.atLeast("size", 8, size);
        Demand.between("hard", 0, 1, hard);
    }

    /**
     * Draws the set, in parallel.
     *
     * @return N grey images (C=1, H=size, W=size) in random order, the same number of each shape to within one
     */
    public ImageSet draw() {
        ImageShape shape = new ImageShape(1, size, size);
        int[] labels = Drawing.labels(images, CLASSES.size(), seed, "shapes");
        byte[] pixels = Drawing.all(images, shape, (i, into, offset) -> draw(i, labels[i], into, offset));
        return GeneratedCard.on(
                ImageSet.ofBytes("shapes", shape, pixels, labels, CLASSES),
                "Drawn shapes",
                "Grey pictures of one bright shape on a dark ground.",
                toString(),
                "made to explain, not to measure: a small network tells them apart without a mistake at hard = 0");
    }

    private void draw(int i, int label, byte[] pixels, int offset) {
        Chance chance = Chance.of(seed, "shapes/" + i);
        Canvas canvas = new Canvas(1, size);
        double ground = 0.1 + chance.between(0, 0.3 * hard);
        canvas.cover((x, y) -> ground);
        double radius = size * (0.34 - chance.between(0, 0.16 * hard));
        double room = hard * (size / 2.0 - radius);
        Point centre = new Point(size / 2.0 + chance.between(-room, room), size / 2.0 + chance.between(-room, room));
        ShapeOutline form = new ShapeOutline(centre, radius, chance.between(-Math.PI, Math.PI) * hard);
        form.draw(canvas, CLASSES.get(label), 0.95 - chance.between(0, 0.25 * hard), ground);
        Camera.by(chance, 1, 0.5 * hard).take(canvas, chance, pixels, offset);
    }
}
