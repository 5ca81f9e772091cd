package loupe.data.generate;

/** A place on a canvas: x to the right, y down, in pixels of the finished image, (0, 0) its upper left corner. */
record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** A part of the way to another point; 0 stays, 1 arrives. */
    Point towards(Point other, double part) {
        return new Point(x + part * (other.x - x), y + part * (other.y - y));
    }

    double distance(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
