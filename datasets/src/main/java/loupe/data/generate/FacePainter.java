package loupe.data.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws one face in grey from behind to front: hair, neck, ears, skin with its light, nose, mouth, eyes, hair, glasses. */
final class FacePainter {

    private static final int STEPS = 40;

    private final Canvas canvas;
    private final Person person;
    private final HeadView view;
    private final Expression expression;

    FacePainter(Canvas canvas, Person person, HeadView view, Expression expression) {
        this.canvas = canvas;
        this.person = person;
        this.view = view;
        this.expression = expression;
    }

    void draw(double lightX, double lightY) {
        hairBehind();
        body();
        ears();
        Outline skin = Outline.Polygon.of(outline(1, -Math.PI, Math.PI));
        canvas.fill(skin, grey(person.head().skin()));
        nose();
        mouth();
        new EyePainter(canvas, person, view, expression).draw();
        hairBefore();
        List<Point> head = new ArrayList<>(outline(person.hair().volume(), -1.9, 1.9));
        head.addAll(outline(1, 1.9, 2 * Math.PI - 1.9));
        canvas.shade(Outline.Polygon.of(head), (x, y) -> lambert(x, y, lightX, lightY));
    }

    // Light on an ellipsoid: 1 where the surface faces the viewer, more towards the light and less away from it.
    private double lambert(double x, double y, double lightX, double lightY) {
        double across = (x - view.centre().x()) / view.length(0.9);
        double down = (y - view.centre().y()) / view.length(1.2);
        double depth = Math.sqrt(Math.max(0.05, 1 - Math.min(0.95, across * across + down * down)));
        return Math.max(0.25, 0.25 + 0.75 * depth + across * lightX + down * lightY);
    }

    /** The head's outline between two angles; 0 is the crown, a positive angle goes to the right. */
    private List<Point> outline(double grown, double from, double to) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / STEPS)
                .mapToObj(angle -> outlineAt(grown, StrictMath.sin(angle), -StrictMath.cos(angle)))
                .toList();
    }

    private Point outlineAt(double grown, double across, double down) {
        Person.Head head = person.head();
        double taper = 1 - (1 - head.jaw()) * Math.max(0, down) * Math.max(0, down);
        double fuller = across * (1 + 0.18 * across * across * (1 - across * across));
        double y = down > 0 ? down * head.chin() : down;
        return view.flat(grown * head.width() * fuller * taper, grown * y);
    }

    private void hairBehind() {
        double length = person.hair().length();
        if (length > 0) {
            double half = person.head().width() * person.hair().volume() * 1.08;
            canvas.fill(
                    Outline.Polygon.of(List.of(
                            view.flat(-half, -0.3),
                            view.flat(half, -0.3),
                            view.flat(half * 1.05, length),
                            view.flat(-half * 1.05, length))),
                    hair());
        }
        canvas.fill(Outline.Polygon.of(outline(person.hair().volume(), -1.9, 1.9)), hair());
    }

    private void body() {
        double neck = view.length(person.head().width() * 0.55);
        Point throat = view.flat(0, 0.7);
        Point chest = new Point(view.centre().x(), view.centre().y() + view.length(1.75));
        canvas.fill(
                new Outline.Stroke(throat, neck, chest, neck),
                grey(person.head().skin() * 0.7));
        canvas.fill(
                Outline.Ellipse.of(chest.plus(0, view.length(0.25)), view.length(1.3), view.length(0.6), 0),
                grey(0.15 + 0.5 * person.mouth().tone() * person.hair().tone()));
    }

    private void ears() {
        for (int side = -1; side <= 1; side += 2) {
            double seen = person.head().width() * (1 - 0.25 * Math.max(0, side * view.yaw()));
            Point place = view.flat(side * seen, person.eyes().height() + 0.1);
            double size = view.length(person.head().ears());
            canvas.fill(
                    Outline.Ellipse.of(place, size * 0.6, size, view.roll()),
                    grey(person.head().skin() * 0.82));
        }
    }

    private void nose() {
        double tip = person.nose().tip();
        double half = person.nose().width();
        double skin = person.head().skin();
        double side = view.yaw() > 0 ? -1 : 1;
        canvas.line(
                List.of(
                        view.at(side * 0.06, person.eyes().height() + 0.02, 0.04),
                        view.at(side * half * 0.6, tip - 0.1, 0.12),
                        view.at(side * half, tip, 0.06)),
                view.length(0.022),
                grey(skin * 0.72),
                0.8);
        canvas.fill(round(view.at(0, tip, 0.18), 0.085), grey(Math.min(1, skin * 1.12)), 0.7);
        canvas.fill(round(view.at(half * 0.55, tip + 0.07, 0.1), 0.034), grey(skin * 0.35));
        canvas.fill(round(view.at(-half * 0.55, tip + 0.07, 0.1), 0.034), grey(skin * 0.35));
    }

    private void mouth() {
        FaceGeometry face = new FaceGeometry(person, view, expression);
        double skin = person.head().skin();
        List<Point> lips = new ArrayList<>(face.lip(-1));
        lips.addAll(face.lip(1));
        canvas.fill(Outline.Polygon.of(lips), grey(skin * person.mouth().tone()));
        canvas.line(face.gap(-1), view.length(0.016), grey(skin * 0.35), 0.9);
        if (expression.open() > 0) {
            List<Point> inside = new ArrayList<>(face.gap(-1));
            inside.addAll(face.gap(1));
            canvas.fill(Outline.Polygon.of(inside), grey(0.08));
        }
    }

    private void hairBefore() {
        Person.Hair hair = person.hair();
        List<Point> cap = new ArrayList<>(outline(hair.volume(), -1.45, 1.45));
        for (int i = 0; i <= STEPS; i++) {
            double place = 0.94 - 1.88 * i / STEPS;
            double line = hair.line() + 0.3 * place * place * place * place + hair.side() * place;
            cap.add(view.at(place * person.head().width(), line, 0));
        }
        canvas.fill(Outline.Polygon.of(cap), hair());
    }

    private double[] hair() {
        return grey(Math.max(0.04, person.hair().tone()));
    }

    private Outline round(Point place, double radius) {
        return Outline.Ellipse.of(place, view.length(radius), view.length(radius), 0);
    }

    static double[] grey(double light) {
        return new double[] {light};
    }
}
