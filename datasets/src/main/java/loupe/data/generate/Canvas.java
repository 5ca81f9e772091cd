package loupe.data.generate;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;

/**
 * Square planes of light, three by three samples for each pixel of the finished image.
 *
 * <p>A form is drawn on the samples that it contains; averaging them smooths its edge. Places are given in pixels of the
 * finished image.
 */
final class Canvas {

    private static final int FINE = 3;

    private final int size;
    private final int side;
    private final double[][] planes;

    Canvas(int channels, int size) {
        this.size = size;
        this.side = size * FINE;
        this.planes = new double[channels][side * side];
    }

    int size() {
        return size;
    }

    int channels() {
        return planes.length;
    }

    /** Covers everything with a picture made of one function for each channel, asked once for each pixel. */
    void cover(DoubleBinaryOperator... light) {
        for (int c = 0; c < planes.length; c++) {
            for (int pixel = 0; pixel < size * size; pixel++) {
                cover(planes[c], pixel, light[c].applyAsDouble(pixel % size + 0.5, pixel / size + 0.5));
            }
        }
    }

    private void cover(double[] plane, int pixel, double value) {
        int corner = (pixel / size * side + pixel % size) * FINE;
        for (int k = 0; k < FINE * FINE; k++) {
            plane[corner + k / FINE * side + k % FINE] = value;
        }
    }

    /** Fills a form; an opacity of 1 hides what was there. */
    void fill(Outline outline, double[] colour, double opacity) {
        each(outline, (plane, i) -> planes[plane][i] += opacity * (colour[plane] - planes[plane][i]));
    }

    void fill(Outline outline, double[] colour) {
        fill(outline, colour, 1);
    }

    /** Draws a line through points. */
    void line(List<Point> points, double radius, double[] colour, double opacity) {
        for (int i = 1; i < points.size(); i++) {
            fill(new Outline.Stroke(points.get(i - 1), radius, points.get(i), radius), colour, opacity);
        }
    }

    /** Multiplies the light within a form. */
    void shade(Outline outline, DoubleBinaryOperator factor) {
        each(outline, (plane, i) -> planes[plane][i] *= factor.applyAsDouble(place(i % side), place(i / side)));
    }

    /** The finished picture: the mean of each pixel's samples, in CHW order. */
    double[] average() {
        double[] picture = new double[planes.length * size * size];
        for (int c = 0; c < planes.length; c++) {
            for (int i = 0; i < planes[c].length; i++) {
                int pixel = (c * size + i / side / FINE) * size + i % side / FINE;
                picture[pixel] += planes[c][i] / (FINE * FINE);
            }
        }
        return picture;
    }

    private interface Touch {
        void at(int plane, int index);
    }

    private void each(Outline outline, Touch touch) {
        Outline.Box box = outline.box();
        for (int row = first(box.top()); row < last(box.bottom()); row++) {
            DoublePredicate inside = outline.row(place(row));
            for (int column = first(box.left()); column < last(box.right()); column++) {
                if (inside.test(place(column))) {
                    for (int c = 0; c < planes.length; c++) {
                        touch.at(c, row * side + column);
                    }
                }
            }
        }
    }

    private int first(double place) {
        return (int) Math.max(0, Math.min(side, Math.floor(place * FINE)));
    }

    private int last(double place) {
        return (int) Math.max(0, Math.min(side, Math.ceil(place * FINE)));
    }

    private static double place(int sample) {
        return (sample + 0.5) / FINE;
    }
}
