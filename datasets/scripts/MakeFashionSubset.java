import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the embedded part of Fashion-MNIST: of each class the first 200 images of the training part and the first 50 of the
 * test part, in the published order.
 *
 * <p>Run from the folder {@code datasets}; the Debian package dataset-fashion-mnist must be installed:
 *
 * <pre>java scripts/MakeFashionSubset.java /usr/share/datasets/fashion-mnist src/main/resources/loupe/data/fashion</pre>
 *
 * It prints the size and SHA-256 of each file, not compressed, for {@code card.properties}. The compressed bytes may differ
 * from one zlib to another.
 */
public final class MakeFashionSubset {

    private static final int CLASSES = 10;

    private MakeFashionSubset() {}

    /** Reads the four files of the first folder and writes four to the second. */
    public static void main(String[] folders) throws Exception {
        Path from = Path.of(folders[0]);
        Path to = Files.createDirectories(Path.of(folders[1]));
        subset(from, to, "train", 200);
        subset(from, to, "t10k", 50);
    }

    private static void subset(Path from, Path to, String part, int perClass) throws Exception {
        byte[] images = unpacked(from.resolve(part + "-images-idx3-ubyte.gz"));
        byte[] labels = unpacked(from.resolve(part + "-labels-idx1-ubyte.gz"));
        ByteBuffer header = ByteBuffer.wrap(images);
        int height = header.getInt(8);
        int width = header.getInt(12);
        int pixels = height * width;
        int count = CLASSES * perClass;
        ByteBuffer chosen = ByteBuffer.allocate(16 + count * pixels);
        chosen.putInt(0x00000803).putInt(count).putInt(height).putInt(width);
        ByteBuffer chosenLabels = ByteBuffer.allocate(8 + count);
        chosenLabels.putInt(0x00000801).putInt(count);
        int[] taken = new int[CLASSES];
        for (int i = 0; i < labels.length - 8; i++) {
            int label = labels[8 + i];
            if (taken[label] < perClass) {
                taken[label]++;
                chosen.put(images, 16 + i * pixels, pixels);
                chosenLabels.put((byte) label);
            }
        }
        write(to, part + "-images-idx3-ubyte", full(chosen));
        write(to, part + "-labels-idx1-ubyte", full(chosenLabels));
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16))) {
            return in.readAllBytes();
        }
    }

    private static byte[] full(ByteBuffer buffer) {
        if (buffer.hasRemaining()) {
            throw new IllegalStateException("a class has too few images: " + buffer.remaining() + " bytes are missing");
        }
        return buffer.array();
    }

    private static void write(Path folder, String name, byte[] content) throws Exception {
        try (OutputStream out = new Packed(Files.newOutputStream(folder.resolve(name + ".gz")))) {
            out.write(content);
        }
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content);
        System.out.println(name + " " + content.length + " " + HexFormat.of().formatHex(sha256));
    }

    /** Gzip at its smallest. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out);
            def.setLevel(9);
        }
    }
}
