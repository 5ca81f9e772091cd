package loupe.layer;

/** Checks of arguments, with the one form of message that the library uses. */
final class Expect {

    private Expect() {}

    static int atLeast(String argument, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(argument + ": expected >= " + least + ", got " + value);
        }
        return value;
    }

    static void that(boolean holds, String argument, String expected, Object got) {
        if (!holds) {
            throw new IllegalArgumentException(argument + ": expected " + expected + ", got " + got);
        }
    }
}
