package loupe.train;

/** The checks of this package's arguments, in the form {@code argument: expected X, got Y}. */
final class Checks {

    private Checks() {}

    static void atLeast(String argument, long least, long value) {
        require(value >= least, argument, ">= " + least, value);
    }

    static void positive(String argument, double value) {
        require(value > 0 && Double.isFinite(value), argument, "> 0 and finite", value);
    }

    static void notNegative(String argument, double value) {
        require(value >= 0 && Double.isFinite(value), argument, ">= 0 and finite", value);
    }

    static void fraction(String argument, double value) {
        require(value >= 0 && value < 1, argument, "in [0, 1)", value);
    }

    static void inside(String argument, double value) {
        require(value > 0 && value < 1, argument, "in (0, 1)", value);
    }

    static void require(boolean holds, String argument, Object expected, Object got) {
        if (!holds) {
            throw new IllegalArgumentException(argument + ": expected " + expected + ", got " + got);
        }
    }
}
