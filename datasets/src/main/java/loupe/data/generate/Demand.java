package loupe.data.generate;

/** Checks of a generator's settings. */
final class Demand {

    private Demand() {}

    static void atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": expected >= " + least + ", got " + value);
        }
    }

    static void between(String name, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + ": expected " + low + ".." + high + ", got " + value);
        }
    }
}
