package loupe.data;

/** The check that numbers are numbers. */
final class Finite {

    private Finite() {}

    static float[] require(String name, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "]: expected a finite number, got " + values[i]);
            }
        }
        return values;
    }

    /** NaN stands for a target that nobody gave. */
    static void requireOrMissing(String name, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Float.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        name + "[" + i + "]: expected a finite number, or NaN where it is not known, got " + values[i]);
            }
        }
    }
}
