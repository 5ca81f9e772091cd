package loupe.metric;

/** Checks of arguments, with the one form of message that the library uses. */
final class Expect {

    private Expect() {}

    static void that(boolean holds, String argument, String expected, Object got) {
        if (!holds) {
            throw new IllegalArgumentException(argument + ": expected " + expected + ", got " + got);
        }
    }
}
