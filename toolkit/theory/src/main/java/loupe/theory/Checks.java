package loupe.theory;

/** The argument checks of this package, in one wording. */
final class Checks {

    private Checks() {}

    static void atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": expected >= " + least + ", got " + value);
        }
    }

    static void length(String name, String meaning, int expected, double[] values) {
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    "%s: expected %d values (%s), got %d".formatted(name, expected, meaning, values.length));
        }
    }
}
