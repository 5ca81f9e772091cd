package loupe.data.augment;

import loupe.data.ImageShape;

/**
 * A linear map of places with a shift: x' = xx x + xy y + x0, y' = yx x + yy y + y0.
 *
 * <p>It says where each input place goes. Pixels are pulled: an output pixel takes the value at its place of origin, mixed
 * bilinearly from the four pixels around (Press et al., "Numerical Recipes", 3rd edition, section 3.6.1). Outside the image
 * the edge repeats.
 */
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

    /** Moves by whole or broken pixels. */
    static Affine shift(double x, double y) {
        return new Affine(1, 0, x, 0, 1, y);
    }

    /** A map of directions that leaves the middle of an image where it is. */
    static Affine about(ImageShape shape, double xx, double xy, double yx, double yy) {
        double x = (shape.width() - 1) / 2.0;
        double y = (shape.height() - 1) / 2.0;
        return new Affine(xx, xy, x - xx * x - xy * y, yx, yy, y - yx * x - yy * y);
    }

    /** Moves the image, and with it its keypoints if it has any. */
    Sample apply(Sample sample) {
        Sample moved = sample.withPixels(pull(sample.shape(), sample.pixels()));
        return sample.hasKeypoints() ? moved.withTargets(move(sample.targets())) : moved;
    }

    private float[] move(float[] points) {
        float[] moved = new float[points.length];
        for (int i = 0; i < points.length; i += 2) {
            moved[i] = (float) (xx * points[i] + xy * points[i + 1] + x0);
            moved[i + 1] = (float) (yx * points[i] + yy * points[i + 1] + y0);
        }
        return moved;
    }

    private Affine inverse() {
        double determinant = xx * yy - xy * yx;
        double ixx = yy / determinant;
        double ixy = -xy / determinant;
        double iyx = -yx / determinant;
        double iyy = xx / determinant;
        return new Affine(ixx, ixy, -ixx * x0 - ixy * y0, iyx, iyy, -iyx * x0 - iyy * y0);
    }

    private float[] pull(ImageShape shape, float[] pixels) {
        Affine back = inverse();
        return back.xy == 0 && back.yx == 0 ? back.pullAlongAxes(shape, pixels) : back.pullAnywhere(shape, pixels);
    }

    private float[] pullAnywhere(ImageShape shape, float[] pixels) {
        float[] pulled = new float[pixels.length];
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                double fromX = clamp(xx * x + xy * y + x0, shape.width());
                double fromY = clamp(yx * x + yy * y + y0, shape.height());
                for (int c = 0; c < shape.channels(); c++) {
                    pulled[shape.index(c, y, x)] = bilinear(shape, pixels, c, fromX, fromY);
                }
            }
        }
        return pulled;
    }

    /** The same numbers, with the places of origin worked out once for a row and a column: all but a turned image. */
    private float[] pullAlongAxes(ImageShape shape, float[] pixels) {
        double[] columns = places(xx, x0, shape.width());
        double[] rows = places(yy, y0, shape.height());
        boolean whole = isWhole(columns) && isWhole(rows);
        float[] pulled = new float[pixels.length];
        for (int i = 0; i < pulled.length; i++) {
            int c = i / (shape.height() * shape.width());
            double fromY = rows[i / shape.width() % shape.height()];
            double fromX = columns[i % shape.width()];
            pulled[i] =
                    whole ? pixels[shape.index(c, (int) fromY, (int) fromX)] : bilinear(shape, pixels, c, fromX, fromY);
        }
        return pulled;
    }

    private static double[] places(double factor, double start, int size) {
        double[] places = new double[size];
        for (int i = 0; i < size; i++) {
            places[i] = clamp(factor * i + start, size);
        }
        return places;
    }

    private static boolean isWhole(double[] places) {
        for (double place : places) {
            if (place != Math.rint(place)) {
                return false;
            }
        }
        return true;
    }

    private static double clamp(double place, int size) {
        return Math.max(0, Math.min(size - 1, place));
    }

    private static float bilinear(ImageShape shape, float[] pixels, int c, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, shape.width() - 1);
        int bottom = Math.min(top + 1, shape.height() - 1);
        double upper = mix(pixels[shape.index(c, top, left)], pixels[shape.index(c, top, right)], x - left);
        double lower = mix(pixels[shape.index(c, bottom, left)], pixels[shape.index(c, bottom, right)], x - left);
        return (float) mix(upper, lower, y - top);
    }

    private static double mix(double first, double second, double share) {
        return first + share * (second - first);
    }
}
