import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the embedded digits: the rows of scikit-learn's {@code digits.csv.gz} (64 values and a label each), in their order,
 * as IDX files of bytes.
 *
 * <p>Run from the folder {@code datasets}; the Debian package python3-sklearn carries the file as
 * {@code sklearn/datasets/data/digits.csv.gz}:
 *
 * <pre>java scripts/MakeDigits.java digits.csv.gz src/main/resources/loupe/data/digits</pre>
 *
 * It prints the size and SHA-256 of each file, not compressed, for {@code card.properties}.
 */
public final class MakeDigits {

    private static final int SIDE = 8;

    private MakeDigits() {}

    /** Reads the CSV file and writes two files to the folder. */
    public static void main(String[] paths) throws Exception {
        List<String[]> rows = rows(Path.of(paths[0]));
        int pixels = SIDE * SIDE;
        byte[] images = new byte[rows.size() * pixels];
        byte[] labels = new byte[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            for (int p = 0; p < pixels; p++) {
                images[i * pixels + p] = Byte.parseByte(rows.get(i)[p]);
            }
            labels[i] = Byte.parseByte(rows.get(i)[pixels]);
        }
        Path to = Files.createDirectories(Path.of(paths[1]));
        write(to, "images-idx3-ubyte", images, 0x803, labels.length, SIDE, SIDE);
        write(to, "labels-idx1-ubyte", labels, 0x801, labels.length);
    }

    private static List<String[]> rows(Path csv) throws IOException {
        var in = new GZIPInputStream(Files.newInputStream(csv));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return reader.lines().map(line -> line.split(",")).toList();
        }
    }

    private static void write(Path folder, String name, byte[] values, int... header) throws Exception {
        var content = java.nio.ByteBuffer.allocate(Integer.BYTES * header.length + values.length);
        for (int number : header) {
            content.putInt(number);
        }
        content.put(values);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
            out.write(content.array());
        }
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content.array());
        System.out.println(name + " " + content.capacity() + " " + HexFormat.of().formatHex(sha256));
    }
}
