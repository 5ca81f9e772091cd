package loupe.cli;

import java.util.Locale;

/**
 * What the doctor found about one thing.
 *
 * @param level whether it will do
 * @param subject the thing, in a word
 * @param text what was found
 * @param advice what to do about it, empty when nothing
 */
record Finding(Level level, String subject, String text, String advice) {

    /** Whether a thing will do. */
    enum Level {
        /** It will. */
        OK,
        /** Something that not every command needs is missing, or it works, but not as well as it could. */
        WARN,
        /** Results would be wrong, or nothing runs. */
        FAIL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text, "");
    }

    static Finding warn(String subject, String text, String advice) {
        return new Finding(Level.WARN, subject, text, advice);
    }

    static Finding fail(String subject, String text, String advice) {
        return new Finding(Level.FAIL, subject, text, advice);
    }
}
