package loupe.data.read;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small tables as R saves them: columns of numbers, then one factor. */
public final class RFiles {

    private static final int PAIR_WITH_TAG = 0x402;
    private static final int NIL = 254;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private RFiles() {}

    /** The table, not packed; class numbers count from 0. */
    public static byte[] of(String name, double[][] columns, int[] classes, List<String> levels) {
        RFiles file = new RFiles();
        try {
            file.write(name, columns, classes, levels);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.bytes.toByteArray();
    }

    /** The same bytes in xz. */
    public static byte[] xz(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream out = new XZOutputStream(packed, new LZMA2Options(0))) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private void write(String name, double[][] columns, int[] classes, List<String> levels) throws IOException {
        out.writeBytes("RDX2\nX\n");
        ints(2, 0x20A01, 0x20300, PAIR_WITH_TAG);
        symbol(name);
        ints(0x313, columns.length + 1);
        for (double[] column : columns) {
            ints(14, column.length);
            for (double value : column) {
                out.writeDouble(value);
            }
        }
        ints(0x30D, classes.length);
        for (int number : classes) {
            out.writeInt(number + 1);
        }
        ints(PAIR_WITH_TAG);
        symbol("levels");
        texts(levels.toArray(String[]::new));
        ints(PAIR_WITH_TAG);
        symbol("class");
        texts("factor");
        ints(NIL, PAIR_WITH_TAG);
        symbol("names");
        String[] names = new String[columns.length + 1];
        for (int c = 0; c < names.length; c++) {
            names[c] = "x." + c;
        }
        texts(names);
        // The name "class" is the third symbol: R writes a reference.
        ints(PAIR_WITH_TAG, 3 << 8 | 255);
        texts("data.frame");
        ints(NIL, NIL);
    }

    private void ints(int... values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private void symbol(String name) throws IOException {
        ints(1);
        text(name);
    }

    private void texts(String... values) throws IOException {
        ints(16, values.length);
        for (String value : values) {
            text(value);
        }
    }

    private void text(String value) throws IOException {
        byte[] ascii = value.getBytes(StandardCharsets.US_ASCII);
        ints(9, ascii.length);
        out.write(ascii);
    }
}
