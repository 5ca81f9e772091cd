package loupe.data.prepare;

import loupe.data.ImageShape;

/**
 * The middle of the image: rows from floor((H - height) / 2), columns from floor((W - width) / 2).
 *
 * @param height rows that stay
 * @param width columns that stay
 */
public record Crop(int height, int width) implements Step {

    static final String KIND = "crop";

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public Crop {
        new ImageShape(1, height, width);
    }

    @Override
    public ImageShape outputShape(ImageShape input) {
        requireAtMost("height", height, input.height());
        requireAtMost("width", width, input.width());
        return new ImageShape(input.channels(), height, width);
    }

    private static void requireAtMost(String name, int value, int most) {
        if (value > most) {
            throw new IllegalArgumentException(name + ": expected <= " + most + " of the image, got " + value);
        }
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        ImageShape output = outputShape(input);
        float[] middle = new float[output.values()];
        for (int c = 0; c < output.channels(); c++) {
            for (int y = 0; y < height; y++) {
                int from = input.index(c, top(input) + y, left(input));
                System.arraycopy(pixels, from, middle, output.index(c, y, 0), width);
            }
        }
        return middle;
    }

    @Override
    public float[] movePoints(ImageShape input, float[] points) {
        float[] moved = points.clone();
        for (int i = 0; i < points.length; i++) {
            moved[i] -= i % 2 == 0 ? left(input) : top(input);
        }
        return moved;
    }

    private int top(ImageShape input) {
        return (input.height() - height) / 2;
    }

    private int left(ImageShape input) {
        return (input.width() - width) / 2;
    }

    @Override
    public String toText() {
        return new Fields(KIND).with("height", height).with("width", width).line();
    }

    static Crop from(Fields fields) {
        return new Crop(fields.whole("height"), fields.whole("width"));
    }

    @Override
    public String toString() {
        return "crop(" + height + ", " + width + ")";
    }
}
