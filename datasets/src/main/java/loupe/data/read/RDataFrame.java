package loupe.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import loupe.data.DataException;
import org.tukaani.xz.XZInputStream;

/**
 * A table that R has saved ({@code save(frame, file = "x.rda")}): columns of numbers or of classes (factors).
 *
 * @param name the variable's name
 * @param names the column names
 * @param columns one array for each column, all of one length; for a factor the class indices from 0, -1 where it is missing
 * @param levels one list for each column: the class names of a factor, none for numbers
 */
public record RDataFrame(String name, List<String> names, List<double[]> columns, List<List<String>> levels) {

    private static final String MAGIC = "RDX2\nX\n";
    private static final int VERSIONS = 12;
    private static final int MOST_BYTES = 1 << 28;
    private static final int MOST_MEMORY_KIB = 1 << 17;

    /**
     * Reads the first table of a file.
     *
     * @param file what to call the file in a message
     * @param content its bytes, in XDR form of version 2, packed by xz, gzip or not at all
     * @return the table
     * @throws DataException when the file is damaged or holds no table
     */
    public static RDataFrame read(String file, byte[] content) {
        try {
            byte[] plain = unpacked(content);
            requireMagic(file, plain);
            ByteBuffer in = ByteBuffer.wrap(plain, MAGIC.length() + VERSIONS, plain.length - MAGIC.length() - VERSIONS);
            RValue all = new RDataReader(in).next();
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(in.remaining() + " bytes behind its end");
            }
            return all.attributes().entrySet().stream()
                    .filter(entry -> entry.getValue().texts("class").contains("data.frame"))
                    .findFirst()
                    .map(entry -> frame(entry))
                    .orElseThrow(() -> new IllegalArgumentException("no table"));
        } catch (IOException
                | BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException damaged) {
            throw new DataException(
                    file + ": expected a table that R saved, got a damaged file: " + damaged.getMessage(), damaged);
        }
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        InputStream in = new ByteArrayInputStream(content);
        if (content.length > 2 && (content[0] & 0xFF) == 0xFD && content[1] == '7') {
            in = new XZInputStream(in, MOST_MEMORY_KIB);
        } else if (content.length > 2 && (content[0] & 0xFF) == 0x1F && (content[1] & 0xFF) == 0x8B) {
            in = new GZIPInputStream(in);
        }
        byte[] plain = in.readNBytes(MOST_BYTES);
        if (in.read() >= 0) {
            throw new IOException("more than " + MOST_BYTES + " bytes");
        }
        return plain;
    }

    private static void requireMagic(String file, byte[] plain) {
        boolean known = plain.length > MAGIC.length() + VERSIONS
                && new String(plain, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
        if (!known) {
            throw new DataException(file + ": expected R's form RDX2 in XDR, got another form");
        }
    }

    private static RDataFrame frame(Map.Entry<String, RValue> entry) {
        RValue frame = entry.getValue();
        List<double[]> columns = new ArrayList<>();
        List<List<String>> levels = new ArrayList<>();
        for (RValue column : frame.items()) {
            List<String> classes = column.texts("levels");
            double[] values = column.numbers().clone();
            for (int i = 0; i < values.length && !classes.isEmpty(); i++) {
                values[i] = values[i] < 1 ? -1 : values[i] - 1;
            }
            columns.add(values);
            levels.add(classes);
        }
        List<String> names = frame.texts("names");
        boolean even =
                columns.stream().mapToInt(column -> column.length).distinct().count() == 1;
        if (!even || names.size() != columns.size()) {
            throw new IllegalArgumentException("columns of several lengths");
        }
        return new RDataFrame(entry.getKey(), names, columns, levels);
    }
}
