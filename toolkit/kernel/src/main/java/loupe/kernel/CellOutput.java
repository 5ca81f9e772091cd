package loupe.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gathers what one cell writes: a piece goes out at 8 KB, after 50 ms, when the other stream is written, and on demand,
 * so that 5,000 lines are a handful of messages.
 */
final class CellOutput {

    private static final int FULL_BYTES = 8192;
    private static final long DELAY_MILLIS = 50;

    private final OutputSink sink;
    private final ScheduledExecutorService timer;
    private final Map<StreamName, ByteArrayOutputStream> pending = new EnumMap<>(StreamName.class);
    private StreamName last = StreamName.STDOUT;
    private boolean scheduled;
    private boolean muted;

    CellOutput(OutputSink sink, ScheduledExecutorService timer) {
        this.sink = sink;
        this.timer = timer;
    }

    OutputSink sink() {
        return sink;
    }

    synchronized void write(StreamName stream, byte[] bytes, int offset, int length) {
        if (stream != last) {
            flush();
            last = stream;
        }
        ByteArrayOutputStream buffer = pending.computeIfAbsent(stream, name -> new ByteArrayOutputStream(FULL_BYTES));
        buffer.write(bytes, offset, length);
        if (buffer.size() >= FULL_BYTES) {
            flush();
        } else if (!scheduled) {
            scheduled = true;
            timer.schedule(this::flushLater, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void flushLater() {
        scheduled = false;
        flush();
    }

    synchronized void flush() {
        pending.forEach(this::flush);
    }

    private void flush(StreamName stream, ByteArrayOutputStream buffer) {
        byte[] bytes = buffer.toByteArray();
        int end = wholeCharacters(bytes);
        buffer.reset();
        buffer.write(bytes, end, bytes.length - end);
        if (end > 0 && !muted) {
            sink.write(stream, new String(bytes, 0, end, StandardCharsets.UTF_8));
        }
    }

    /** From now on whatever is written is lost: its thread was given up. */
    synchronized void mute() {
        muted = true;
    }

    /** How many bytes end with a whole UTF-8 character. */
    private static int wholeCharacters(byte[] bytes) {
        int lead = bytes.length - 1;
        while (lead >= 0 && lead > bytes.length - 4 && (bytes[lead] & 0xC0) == 0x80) {
            lead--;
        }
        if (lead < 0 || (bytes[lead] & 0xC0) != 0xC0) {
            return bytes.length;
        }
        int needed = (bytes[lead] & 0xE0) == 0xC0 ? 2 : (bytes[lead] & 0xF0) == 0xE0 ? 3 : 4;
        return bytes.length - lead < needed ? lead : bytes.length;
    }
}
