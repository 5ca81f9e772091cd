package loupe.data;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that is cut and flipped in many places, and what its reader makes of it.
 *
 * <p>A reader may refuse, naming the file. A cut file that is read must be equal to the whole one, but for the last
 * digits of a text, where the shape must be. A flipped one may be
 * read as other values where its form has no checksum, and as another shape where the form allows that too. Anything else
 * (another exception, much memory) is a fault.
 *
 * @param format what the table calls it
 * @param file its name, which a refusal must tell
 * @param content the whole bytes
 * @param check what the form can tell
 * @param read gives what was read
 */
record Damage(String format, String file, byte[] content, Check check, Function<byte[], Seen> read) {

    /** Enough for the JDK's picture readers and for a sound file; a size that damage made up is far above. */
    private static final long MEMORY = 32L << 20;

    private static final int TIMES = 40;

    /** What a form can tell of itself. */
    enum Check {
        /** A hash or a checksum over all: whatever is read is the same. */
        SUM,
        /** Its length: a cut is refused, or took nothing but closing bytes. */
        LENGTH,
        /** Text that ends with a number, of which a cut may leave the first digits. */
        NUMBERS
    }

    /**
     * What a reader gave.
     *
     * @param shape the sizes in words
     * @param values a hash of all values
     */
    record Seen(String shape, String values) {

        static Seen of(String shape, float[] values) {
            return new Seen(shape, new Sha256().add(values, 0, values.length).hex());
        }

        static Seen of(Image image) {
            return of(image.shape().toString(), image.pixels());
        }

        static Seen of(ImageSet set) {
            return new Seen(set.shape().toString(), set.sha256());
        }
    }

    /**
     * What came out.
     *
     * @param unnoticed flips that were read as other values
     * @param harmless flips after which the values are the same
     */
    record Row(
            String format,
            int bytes,
            int cuts,
            int cutsRefused,
            int flips,
            int flipsRefused,
            int unnoticed,
            int harmless) {

        static String heading() {
            return String.format(
                    "%-36s %12s %13s %15s %10s %10s",
                    "format", "bytes", "cuts refused", "flips refused", "harmless", "unnoticed");
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-36s %,12d %6d of %3d %8d of %3d %10d %10d",
                    format,
                    bytes,
                    cutsRefused,
                    cuts,
                    flipsRefused,
                    flips,
                    harmless,
                    unnoticed);
        }
    }

    /** Cuts at places from 0 to all but one byte, and changes single bytes, all drawn from a fixed seed. */
    Row run(int cuts, int flips) {
        SeedStream random = SeedStream.of(content.length, "damage " + format);
        Seen whole = outcome("the whole file", content)
                .orElseThrow(() -> new AssertionError(format + ": the whole file was refused"));
        int cutsRefused = cuts(cuts, random, whole);
        int[] fates = new int[3];
        for (int i = 0; i < flips; i++) {
            fates[flip(i, random, whole)]++;
        }
        return new Row(format, content.length, cuts, cutsRefused, flips, fates[0], fates[1], fates[2]);
    }

    private int cuts(int cuts, SeedStream random, Seen whole) {
        int refused = 0;
        for (int i = 0; i < cuts; i++) {
            int length = i == 0 ? 0 : i == 1 ? content.length - 1 : random.nextInt(content.length);
            String how = "cut to " + length + " bytes";
            Optional<Seen> seen = outcome(how, Arrays.copyOf(content, length));
            boolean fits = seen.isEmpty()
                    || seen.get().equals(whole)
                    || check == Check.NUMBERS && seen.get().shape().equals(whole.shape());
            if (!fits) {
                throw new AssertionError(format + ", " + how + ": expected a refusal or " + whole + ", got " + seen);
            }
            refused += seen.isEmpty() ? 1 : 0;
        }
        return refused;
    }

    private int flip(int i, SeedStream random, Seen whole) {
        byte[] flipped = content.clone();
        // Every third near the start: there stand the headers.
        int place = random.nextInt(i % 3 == 0 ? Math.min(64, content.length) : content.length);
        flipped[place] ^= (byte) (1 + random.nextInt(255));
        String how = "byte " + place + " changed to " + (flipped[place] & 0xFF);
        Optional<Seen> seen = outcome(how, flipped);
        if (seen.isEmpty()) {
            return 0;
        }
        boolean same = seen.get().equals(whole);
        if (check == Check.SUM && !same) {
            throw new AssertionError(format + ", " + how + ": expected a refusal or " + whole + ", got " + seen);
        }
        return same ? 2 : 1;
    }

    /** A reader of files as one of bytes: they are written to the file, which is overwritten each time. */
    static Function<byte[], Seen> written(Path file, Function<Path, Seen> read) {
        return bytes -> {
            try {
                return read.apply(Files.write(file, bytes));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }

    private Optional<Seen> outcome(String how, byte[] bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Optional<Seen> outcome = attempt(how, bytes);
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        if (used > MEMORY + TIMES * (long) content.length) {
            throw new AssertionError(format + ", " + how + ": took " + used + " bytes of memory, then " + outcome);
        }
        return outcome;
    }

    private Optional<Seen> attempt(String how, byte[] bytes) {
        try {
            return Optional.of(read.apply(bytes));
        } catch (DataException refusal) {
            if (!refusal.getMessage().contains(file)) {
                throw new AssertionError(format + ", " + how + ": the message names no file: " + refusal, refusal);
            }
            return Optional.empty();
        } catch (RuntimeException | Error raw) {
            throw new AssertionError(format + ", " + how + ": " + raw, raw);
        }
    }
}
