package loupe.data.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws eyes, brows and glasses. */
final class EyePainter {

    private static final int STEPS = 8;

    private final Canvas canvas;
    private final Person person;
    private final HeadView view;
    private final Expression expression;
    private final FaceGeometry face;

    EyePainter(Canvas canvas, Person person, HeadView view, Expression expression) {
        this.canvas = canvas;
        this.person = person;
        this.view = view;
        this.expression = expression;
        this.face = new FaceGeometry(person, view, expression);
    }

    void draw() {
        eye(1);
        eye(-1);
        brow(1);
        brow(-1);
        if (expression.glasses()) {
            glasses();
        }
    }

    private void eye(int side) {
        double open = person.eyes().open() * (1 - expression.lids());
        List<Point> upper = lid(side, -open);
        List<Point> almond = new ArrayList<>(upper);
        List<Point> lower = new ArrayList<>(lid(side, open * 0.7));
        Collections.reverse(lower);
        almond.addAll(lower);
        Outline white = Outline.Polygon.of(almond);
        canvas.fill(
                white, FacePainter.grey(Math.min(1, 0.55 + 0.5 * person.head().skin())));
        double radius = Math.min(0.075, open * 1.1);
        Point iris = face.eye(side, 0, 0)
                .plus(view.length(0.035 * expression.gazeX()), view.length(0.02 * expression.gazeY()));
        canvas.fill(disc(iris, radius), FacePainter.grey(person.eyes().iris()));
        canvas.fill(disc(iris, radius * 0.5), FacePainter.grey(0.03));
        canvas.line(upper, view.length(0.02), FacePainter.grey(person.head().skin() * 0.3), 0.9);
    }

    private List<Point> lid(int side, double height) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> 2.0 * i / STEPS - 1)
                .mapToObj(across -> face.eye(side, across, height * (1 - across * across)))
                .toList();
    }

    private void brow(int side) {
        List<Point> arc = DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                .mapToObj(along -> face.brow(side, along))
                .toList();
        double tone = Math.min(person.hair().tone(), person.head().skin() * 0.6);
        canvas.line(arc, view.length(person.brows().thickness()), FacePainter.grey(Math.max(0.04, tone)), 1);
    }

    private void glasses() {
        double[] dark = FacePainter.grey(0.08);
        for (int side = -1; side <= 1; side += 2) {
            int which = side;
            List<Point> rim = IntStream.rangeClosed(0, 2 * STEPS)
                    .mapToDouble(i -> Math.PI * i / STEPS)
                    .mapToObj(angle -> face.eye(which, 1.45 * StrictMath.cos(angle), 0.17 * StrictMath.sin(angle)))
                    .toList();
            canvas.line(rim, view.length(0.02), dark, 0.9);
        }
        canvas.line(List.of(face.eye(-1, -1.4, -0.02), face.eye(1, -1.4, -0.02)), view.length(0.02), dark, 0.9);
    }

    private Outline disc(Point place, double radius) {
        return Outline.Ellipse.of(place, view.length(radius), view.length(radius), 0);
    }
}
