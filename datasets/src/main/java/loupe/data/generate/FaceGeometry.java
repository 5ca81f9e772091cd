package loupe.data.generate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where the parts of a face stand on the canvas; what is drawn and what is written down as a target both ask here. */
record FaceGeometry(Person person, HeadView view, Expression expression) {

    private static final int STEPS = 8;

    /** A place about an eye: {@code across} -1 at the inner corner and 1 at the outer; side 1 is the person's left. */
    Point eye(int side, double across, double down) {
        Person.Eyes eyes = person.eyes();
        double x = side * (eyes.apart() + across * eyes.width() / 2);
        return view.at(x, eyes.height() - across * eyes.tilt() + down, 0.02);
    }

    /** A place of a brow: {@code along} 0 at its inner end and 1 at the outer. */
    Point brow(int side, double along) {
        Person.Brows brows = person.brows();
        double x = side * (person.eyes().apart() + (along - 0.5) * brows.length());
        double arch = 0.05 * (1 - (2 * along - 1) * (2 * along - 1));
        double y = person.eyes().height() - brows.height() - arch - brows.tilt() * (along - 0.5);
        return view.at(x, y, 0.04);
    }

    /** Half a lip's outer edge from one corner to the other: -1 the upper lip from the right, 1 the lower from the left. */
    List<Point> lip(int below) {
        double thick = person.mouth().lips() + (below > 0 ? 0.2 * expression.open() : 0);
        return edge(below, thick);
    }

    /** The edge of the opening, as {@link #lip}. */
    List<Point> gap(int below) {
        return edge(below, below > 0 ? 0.17 * expression.open() : 0);
    }

    private List<Point> edge(int below, double thick) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> below * (1 - 2.0 * i / STEPS))
                .mapToObj(across -> mouth(across, below * thick * (1 - across * across)))
                .toList();
    }

    private Point mouth(double across, double down) {
        double half = person.mouth().width() * (1 + 0.18 * expression.smile());
        double raised = 0.07 * expression.smile() * across * across;
        return view.at(across * half, person.mouth().height() - raised + down, 0.05);
    }

    /** The 30 target values in Kaggle's order; the middle of the upper left pixel is (0, 0). */
    float[] targets() {
        List<Point> points = List.of(
                eye(1, 0, 0),
                eye(-1, 0, 0),
                eye(1, -1, 0),
                eye(1, 1, 0),
                eye(-1, -1, 0),
                eye(-1, 1, 0),
                brow(1, 0),
                brow(1, 1),
                brow(-1, 0),
                brow(-1, 1),
                view.at(0, person.nose().tip(), 0.18),
                mouth(1, 0),
                mouth(-1, 0),
                mouth(0, -person.mouth().lips()),
                mouth(0, person.mouth().lips() + 0.2 * expression.open()));
        double[] values = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.x() - 0.5, point.y() - 0.5))
                .toArray();
        float[] targets = new float[values.length];
        IntStream.range(0, values.length).forEach(i -> targets[i] = (float) values[i]);
        return targets;
    }
}
