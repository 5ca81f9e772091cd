package loupe.data.generate;

import java.util.stream.IntStream;

/** One of the simple shapes, by its middle, the radius of its circle and its turn in radians. */
record ShapeOutline(Point centre, double radius, double turn) {

    void draw(Canvas canvas, String kind, double light, double ground) {
        double[] bright = {light};
        switch (kind) {
            case "disc" -> canvas.fill(disc(1), bright);
            case "ring" -> {
                canvas.fill(disc(1), bright);
                canvas.fill(disc(0.6), new double[] {ground});
            }
            case "square" -> canvas.fill(corners(4), bright);
            case "triangle" -> canvas.fill(corners(3), bright);
            case "cross" -> {
                canvas.fill(beam(0), bright);
                canvas.fill(beam(Math.PI / 2), bright);
            }
            default -> canvas.fill(beam(0), bright);
        }
    }

    private Outline disc(double part) {
        return Outline.Ellipse.of(centre, radius * part, radius * part, 0);
    }

    private Outline corners(int count) {
        double start = count == 4 ? Math.PI / 4 : 0;
        return Outline.Polygon.of(IntStream.range(0, count)
                .mapToObj(k -> at(start + 2 * Math.PI * k / count, 1))
                .toList());
    }

    private Outline beam(double angle) {
        return new Outline.Stroke(at(angle, 0.85), 0.16 * radius, at(angle + Math.PI, 0.85), 0.16 * radius);
    }

    private Point at(double angle, double part) {
        return centre.plus(part * radius * StrictMath.sin(angle + turn), -part * radius * StrictMath.cos(angle + turn));
    }
}
