package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasTest {

    private static final double[] WHITE = {1};

    private static double[] filled(Outline outline) {
        Canvas canvas = new Canvas(1, 3);
        canvas.cover((x, y) -> 0);
        canvas.fill(outline, WHITE);
        return canvas.average();
    }

    private static org.assertj.core.data.Offset<Double> exact() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    @Test
    void polygonCoversThePartOfAPixelThatItFills() {
        // From 1 to 2 in x, from 1 to 1 + 1/3 in y: a third of the middle pixel.
        List<Point> corners = List.of(new Point(1, 1), new Point(2, 1), new Point(2, 4 / 3.0), new Point(1, 4 / 3.0));
        double[] picture = filled(Outline.Polygon.of(corners));
        assertThat(picture[4]).isCloseTo(1 / 3.0, exact());
        assertThat(picture[0] + picture[1] + picture[3] + picture[5] + picture[7])
                .isZero();
    }

    @Test
    void discIsRound() {
        double[] picture = filled(Outline.Ellipse.of(new Point(1.5, 1.5), 1.5, 1.5, 0.7));
        assertThat(picture[4]).isCloseTo(1, exact());
        // Of the nine samples of a corner pixel six lie within 1.5 of the middle: all but (1/6, 1/6), (1/6, 1/2), (1/2,
        // 1/6).
        assertThat(picture[0]).isCloseTo(6 / 9.0, exact());
        assertThat(picture[0]).isEqualTo(picture[2]).isEqualTo(picture[6]).isEqualTo(picture[8]);
    }

    @Test
    void strokeWithoutLengthIsADisc() {
        Point middle = new Point(1.5, 1.5);
        double[] stroke = filled(new Outline.Stroke(middle, 1.2, middle, 1.2));
        assertThat(stroke).containsExactly(filled(Outline.Ellipse.of(middle, 1.2, 1.2, 0)));
    }

    @Test
    void opacityMixes() {
        Canvas canvas = new Canvas(1, 2);
        canvas.cover((x, y) -> 0.2);
        canvas.fill(Outline.Ellipse.of(new Point(1, 1), 5, 5, 0), WHITE, 0.25);
        assertThat(canvas.average()).containsExactly(new double[] {0.4, 0.4, 0.4, 0.4}, exact());
    }

    @Test
    void shadeMultiplies() {
        Canvas canvas = new Canvas(1, 2);
        canvas.cover((x, y) -> 0.5);
        canvas.shade(Outline.Ellipse.of(new Point(1, 1), 5, 5, 0), (x, y) -> x < 1 ? 2 : 1);
        assertThat(canvas.average()).containsExactly(new double[] {1, 0.5, 1, 0.5}, exact());
    }

    @Test
    void plainCameraChangesNothing() {
        Canvas canvas = new Canvas(2, 2);
        canvas.cover((x, y) -> 0.2, (x, y) -> x < 1 ? 0 : 1);
        byte[] pixels = new byte[9];
        Camera.by(Chance.of(1, "camera"), 2, 0).take(canvas, Chance.of(1, "noise"), pixels, 1);
        assertThat(pixels).containsExactly(0, 51, 51, 51, 51, 0, 255, 0, 255);
    }
}
