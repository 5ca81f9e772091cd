package loupe.data.generate;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** A filled form on a canvas. */
sealed interface Outline {

    boolean contains(double x, double y);

    /** The same for many x of one y. */
    default DoublePredicate row(double y) {
        return x -> contains(x, y);
    }

    /** A box that holds the form. */
    Box box();

    /** From left to right and from top to bottom. */
    record Box(double left, double top, double right, double bottom) {}

    /** A round-ended stroke whose radius changes evenly from one end to the other. */
    record Stroke(Point from, double fromRadius, Point to, double toRadius) implements Outline {

        @Override
        public boolean contains(double x, double y) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : ((x - from.x()) * dx + (y - from.y()) * dy) / square;
            double part = Math.max(0, Math.min(1, along));
            double fromLineX = x - from.x() - part * dx;
            double fromLineY = y - from.y() - part * dy;
            double radius = fromRadius + part * (toRadius - fromRadius);
            return fromLineX * fromLineX + fromLineY * fromLineY <= radius * radius;
        }

        @Override
        public Box box() {
            double radius = Math.max(fromRadius, toRadius);
            return new Box(
                    Math.min(from.x(), to.x()) - radius,
                    Math.min(from.y(), to.y()) - radius,
                    Math.max(from.x(), to.x()) + radius,
                    Math.max(from.y(), to.y()) + radius);
        }
    }

    /** An upright or turned ellipse; the angle turns clockwise, in radians. */
    record Ellipse(Point centre, double halfWidth, double halfHeight, double cosine, double sine) implements Outline {

        static Ellipse of(Point centre, double halfWidth, double halfHeight, double angle) {
            return new Ellipse(centre, halfWidth, halfHeight, StrictMath.cos(angle), StrictMath.sin(angle));
        }

        @Override
        public boolean contains(double x, double y) {
            double dx = x - centre.x();
            double dy = y - centre.y();
            double across = (dx * cosine + dy * sine) / halfWidth;
            double down = (dy * cosine - dx * sine) / halfHeight;
            return across * across + down * down <= 1;
        }

        @Override
        public Box box() {
            double most = Math.max(halfWidth, halfHeight);
            return new Box(centre.x() - most, centre.y() - most, centre.x() + most, centre.y() + most);
        }
    }

    /** A closed polygon, filled by the even-odd rule. */
    record Polygon(List<Point> corners, Box box) implements Outline {

        static Polygon of(List<Point> corners) {
            double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
            double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
            double right = corners.stream().mapToDouble(Point::x).max().orElseThrow();
            double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
            return new Polygon(corners, new Box(left, top, right, bottom));
        }

        /** The same form, larger about the middle of its corners. */
        Polygon grown(double factor) {
            double x = corners.stream().mapToDouble(Point::x).average().orElseThrow();
            double y = corners.stream().mapToDouble(Point::y).average().orElseThrow();
            Point middle = new Point(x, y);
            return of(corners.stream()
                    .map(corner -> middle.towards(corner, factor))
                    .toList());
        }

        @Override
        public boolean contains(double x, double y) {
            return row(y).test(x);
        }

        // Inside is where an odd number of edges is crossed further right; a row meets few of the edges.
        @Override
        public DoublePredicate row(double y) {
            double[] crossings = IntStream.range(0, corners.size())
                    .filter(k -> corner(k).y() > y != corner(k + 1).y() > y)
                    .mapToDouble(k -> crossing(corner(k), corner(k + 1), y))
                    .toArray();
            return x -> {
                boolean inside = false;
                for (double crossing : crossings) {
                    inside ^= x < crossing;
                }
                return inside;
            };
        }

        private Point corner(int k) {
            return corners.get(k % corners.size());
        }

        private static double crossing(Point from, Point to, double y) {
            return from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
        }
    }
}
