package loupe.data.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that R has serialised in its XDR form (form: R Core Team, "R Internals", section 1.8 "Serialization Formats"):
 * lists, vectors of numbers and texts, and their attributes. Functions, environments and the like are refused.
 */
final class RDataReader {

    private static final int DEEPEST = 50;
    private static final int HAS_ATTRIBUTES = 1 << 9;
    private static final int HAS_TAG = 1 << 10;

    private final ByteBuffer in;
    private final List<String> symbols = new ArrayList<>();
    private int depth;

    RDataReader(ByteBuffer in) {
        this.in = in;
    }

    /** The next value; a list of pairs becomes a map of its tags. */
    RValue next() {
        int flags = in.getInt();
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("values nested deeper than " + DEEPEST);
        }
        RValue value = next(flags);
        depth--;
        return value;
    }

    private RValue next(int flags) {
        int type = flags & 0xFF;
        return switch (type) {
            case 254 -> RValue.EMPTY;
            case 2 -> pairs(flags);
            case 10, 13 -> attributed(flags, numbers(count(Integer.BYTES), true));
            case 14 -> attributed(flags, numbers(count(Double.BYTES), false));
            case 16 -> attributed(flags, texts(count(Integer.BYTES)));
            case 19 -> attributed(flags, items(count(Integer.BYTES)));
            default -> throw new IllegalArgumentException("a value of R's type " + type + ", which is not read");
        };
    }

    private RValue attributed(int flags, RValue value) {
        return (flags & HAS_ATTRIBUTES) == 0 ? value : value.withAttributes(next().attributes());
    }

    private RValue pairs(int first) {
        Map<String, RValue> all = new LinkedHashMap<>();
        int flags = first;
        while ((flags & 0xFF) == 2) {
            if ((flags & HAS_ATTRIBUTES) != 0) {
                next();
            }
            String tag = (flags & HAS_TAG) == 0 ? String.valueOf(all.size()) : symbol();
            all.put(tag, next());
            flags = in.getInt();
        }
        if (flags != 254) {
            throw new IllegalArgumentException("a list without its end");
        }
        return RValue.EMPTY.withAttributes(all);
    }

    private String symbol() {
        int flags = in.getInt();
        if ((flags & 0xFF) == 255) {
            return symbols.get((flags >>> 8) - 1);
        }
        if ((flags & 0xFF) != 1) {
            throw new IllegalArgumentException("a value of R's type " + (flags & 0xFF) + " for a name");
        }
        symbols.add(text());
        return symbols.get(symbols.size() - 1);
    }

    // No more memory than the rest of the file can fill.
    private int count(int bytesEach) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / bytesEach) {
            throw new IllegalArgumentException("a vector of " + count + " values, more than the file has");
        }
        return count;
    }

    private RValue numbers(int count, boolean whole) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = whole ? in.getInt() : in.getDouble();
        }
        return RValue.EMPTY.withNumbers(values);
    }

    private RValue texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return RValue.EMPTY.withTexts(texts);
    }

    private String text() {
        if ((in.getInt() & 0xFF) != 9) {
            throw new IllegalArgumentException("another value where a text was due");
        }
        int length = in.getInt();
        if (length < -1 || length > in.remaining()) {
            throw new IllegalArgumentException("a text of " + length + " bytes, more than the file has");
        }
        byte[] text = new byte[Math.max(0, length)];
        in.get(text);
        return length < 0 ? "NA" : new String(text, StandardCharsets.UTF_8);
    }

    private RValue items(int count) {
        List<RValue> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(next());
        }
        return RValue.EMPTY.withItems(items);
    }
}
