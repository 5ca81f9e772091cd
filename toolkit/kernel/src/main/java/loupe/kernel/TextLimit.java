package loupe.kernel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a cell write so much text and no more: a page with hundreds of megabytes of it would not open again. */
final class TextLimit {

    static final long MOST = 10_000_000;

    private static final String NOTICE = "\nNotice: this cell has written more than " + MOST / 1_000_000
            + " million characters; the rest is not shown. Write long texts to a file.\n";

    private final AtomicLong written = new AtomicLong();

    /** What to publish of a text: all of it, a notice in place of the first that is too much, then nothing. */
    Optional<String> of(String text) {
        long before = written.getAndAdd(text.length());
        if (before + text.length() <= MOST) {
            return Optional.of(text);
        }
        return before <= MOST ? Optional.of(NOTICE) : Optional.empty();
    }
}
