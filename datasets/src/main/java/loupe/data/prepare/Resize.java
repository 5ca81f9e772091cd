package loupe.data.prepare;

import loupe.data.ImageShape;

/**
 * Another size: the output pixel i takes from the place (i + 0.5) S / S' - 0.5 of the input, S and S' being the sizes.
 *
 * <p>Pixels are squares whose centres stand at whole numbers, so the edges of both images meet (ONNX, operator Resize,
 * coordinate mode half_pixel). Bilinear: Press et al., "Numerical Recipes", 3rd edition, section 3.6.1, with the edge
 * repeated outside. Nothing is blurred before an image is made smaller: shrinking to less than a half skips pixels.
 *
 * @param height rows that come out
 * @param width columns that come out
 * @param method how a value between pixels is found
 */
public record Resize(int height, int width, Method method) implements Step {

    static final String KIND = "resize";

    /** How a value between pixels is found. */
    public enum Method {
        /** From the four pixels around it, by distance. */
        BILINEAR,
        /** From the pixel that it falls into. */
        NEAREST
    }

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public Resize {
        new ImageShape(1, height, width);
    }

    @Override
    public ImageShape outputShape(ImageShape input) {
        return new ImageShape(input.channels(), height, width);
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        Taps rows = taps(input.height(), height);
        Taps columns = taps(input.width(), width);
        ImageShape output = outputShape(input);
        float[] resized = new float[output.values()];
        for (int i = 0; i < resized.length; i++) {
            int c = i / (height * width);
            resized[i] = value(input, pixels, c, rows, i / width % height, columns, i % width);
        }
        return resized;
    }

    private static float value(ImageShape input, float[] pixels, int c, Taps rows, int y, Taps columns, int x) {
        int upper = input.index(c, rows.first[y], 0);
        int lower = input.index(c, rows.second[y], 0);
        int left = columns.first[x];
        int right = columns.second[x];
        double top = mix(pixels[upper + left], pixels[upper + right], columns.share[x]);
        double bottom = mix(pixels[lower + left], pixels[lower + right], columns.share[x]);
        return (float) mix(top, bottom, rows.share[y]);
    }

    private static double mix(double first, double second, double share) {
        return first + share * (second - first);
    }

    /** For each output place two input places and how much of the second to take. */
    private record Taps(int[] first, int[] second, double[] share) {}

    private Taps taps(int from, int to) {
        Taps taps = new Taps(new int[to], new int[to], new double[to]);
        for (int i = 0; i < to; i++) {
            double place = (i + 0.5) * from / to - 0.5;
            if (method == Method.NEAREST) {
                taps.first[i] = taps.second[i] = (int) Math.min(from - 1, Math.floor(place + 0.5));
            } else {
                double inside = Math.max(0, Math.min(from - 1, place));
                taps.first[i] = (int) inside;
                taps.second[i] = Math.min(from - 1, taps.first[i] + 1);
                taps.share[i] = inside - taps.first[i];
            }
        }
        return taps;
    }

    @Override
    public float[] movePoints(ImageShape input, float[] points) {
        float[] moved = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            double factor = i % 2 == 0 ? (double) width / input.width() : (double) height / input.height();
            moved[i] = (float) ((points[i] + 0.5) * factor - 0.5);
        }
        return moved;
    }

    @Override
    public String toText() {
        return new Fields(KIND)
                .with("height", height)
                .with("width", width)
                .with("method", method.name())
                .line();
    }

    static Resize from(Fields fields) {
        return new Resize(fields.whole("height"), fields.whole("width"), Method.valueOf(fields.text("method")));
    }

    @Override
    public String toString() {
        return (method == Method.NEAREST ? "resizeNearest(" : "resize(") + height + ", " + width + ")";
    }
}
