package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import loupe.data.read.CifarBatches;
import loupe.data.read.MatFiles;
import loupe.data.read.MatlabArray;
import loupe.data.read.NumpyArray;
import loupe.data.read.PointsFile;
import loupe.data.read.RDataFrame;
import loupe.data.read.RFiles;
import loupe.data.read.Readers;
import loupe.data.read.TarFiles;
import loupe.data.read.Tars;
import loupe.data.read.ZipFiles;
import loupe.data.read.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.types.MatlabType;

/** Every form that is read, cut and flipped in many places. */
class DamageTest {

    private static final int CUTS = 50;
    private static final int FLIPS = 200;
    /** The large sets are damaged by scripts/data-check, which takes longer. */
    private static final long LARGEST = Long.getLong("loupe.damage.largest", 1 << 21);

    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final int[] MAT_SIZES = {6, 5, 12};

    @TempDir
    Path folder;

    private Damage form(String format, String name, byte[] content, Function<Path, Damage.Seen> read) {
        return new Damage(format, name, content, Damage.Check.LENGTH, Damage.written(folder.resolve(name), read));
    }

    private Damage text(String format, String name, byte[] content, Function<Path, Damage.Seen> read) {
        return new Damage(format, name, content, Damage.Check.NUMBERS, Damage.written(folder.resolve(name), read));
    }

    private Damage summed(String format, String name, byte[] content, Function<Path, Damage.Seen> read) {
        return new Damage(format, name, content, Damage.Check.SUM, Damage.written(folder.resolve(name), read));
    }

    private static void run(List<Damage> all) {
        List<String> faults = new ArrayList<>();
        System.out.println(Damage.Row.heading());
        for (Damage damage : all) {
            try {
                System.out.println(damage.run(CUTS, FLIPS));
            } catch (AssertionError fault) {
                System.out.println("FAULT " + fault.getMessage());
                faults.add(fault.getMessage());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void picturesOfOnesOwn() throws IOException {
        Function<Path, Damage.Seen> image = file -> Damage.Seen.of(Readers.image(file));
        run(List.of(
                form("PGM, bytes", "a.pgm", anymap("P5", 1), image),
                text("PGM, text", "t.pgm", textAnymap("P2", 1), image),
                form("PPM, bytes", "a.ppm", anymap("P6", 3), image),
                text("PPM, text", "t.ppm", textAnymap("P3", 3), image),
                summed("PNG, grey", "g.png", picture("png", BufferedImage.TYPE_BYTE_GRAY), image),
                summed("PNG, colour", "c.png", picture("png", BufferedImage.TYPE_INT_RGB), image),
                form("JPEG, grey", "g.jpg", picture("jpg", BufferedImage.TYPE_BYTE_GRAY), image),
                form("JPEG, colour", "c.jpg", picture("jpg", BufferedImage.TYPE_INT_RGB), image),
                form("GIF", "a.gif", picture("gif", BufferedImage.TYPE_BYTE_GRAY), image),
                form("BMP", "a.bmp", picture("bmp", BufferedImage.TYPE_INT_RGB), image)));
    }

    @Test
    void arraysOfOnesOwn() {
        Function<Path, Damage.Seen> idx = file -> Damage.Seen.of(Readers.idx("a", file, labels(), CLASSES));
        Function<Path, Damage.Seen> mat = file -> seen(Readers.mat(file));
        Function<Path, Damage.Seen> rda = file -> seen(Readers.rda(file));
        run(List.of(
                form("IDX", "a-idx3-ubyte", idx(), idx),
                summed("IDX, gzip", "a-idx3-ubyte.gz", Cards.gzip(idx()), idx),
                form("CIFAR, bytes", "a.bin", cifar(), DamageTest::cifar),
                form("NPY", "a.npy", npy(), file -> seen(Readers.npy(file))),
                form("MAT v5", "a.mat", MatFiles.of("cube", MatlabType.UInt16, MAT_SIZES, matValues()), mat),
                summed(
                        "MAT v5, zlib",
                        "z.mat",
                        MatFiles.packed("cube", MatlabType.UInt16, MAT_SIZES, matValues()),
                        mat),
                form("RDA", "a.rda", rda(), rda),
                summed("RDA, xz", "z.rda", RFiles.xz(rda()), rda),
                form("points of a face (.pts)", "a.pts", points(), DamageTest::points),
                text("keypoint CSV", "k.csv", keypoints(), file -> Damage.Seen.of(Readers.keypointTable(file, 6)))));
    }

    @Test
    void archives() {
        byte[] tar = Tars.of(Tars.entry("d/a.bin", '0', idx()), Tars.entry("d/b.bin", '0', npy()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("d/a.bin", idx());
        files.put("d/b.bin", npy());
        run(List.of(
                form("tar", "a.tar", tar, file -> unpacked(file, false)),
                summed("tar, gzip", "a.tar.gz", Cards.gzip(tar), file -> unpacked(file, false)),
                summed("zip", "a.zip", Zips.of(files), file -> unpacked(file, true))));
    }

    @Test
    void setsWithAHash() {
        List<Damage> all = new ArrayList<>();
        for (DataSource source : Datasets.sources()) {
            DataCard card = source.card();
            card.files().stream().filter(file -> file.bytes() <= LARGEST).forEach(file -> bytes(card, file)
                    .ifPresent(content -> all.add(hashed(card, file, content))));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(6);
        run(all);
    }

    private static Damage hashed(DataCard card, DataFile file, byte[] content) {
        String name = card.name() + "/" + file.name();
        return new Damage(name, name, content, Damage.Check.SUM, bytes -> checked(name, file, bytes));
    }

    private static Optional<byte[]> bytes(DataCard card, DataFile file) {
        boolean embedded = card.installedIn().isEmpty() && file.addresses().isEmpty();
        if (embedded) {
            return Optional.of(EmbeddedFiles.bytes(card, file));
        }
        DataCache cache = DataCache.standard();
        return cache.has(card) ? Optional.of(cache.bytes(card, file, Progress.silent())) : Optional.empty();
    }

    private static Damage.Seen checked(String name, DataFile file, byte[] bytes) {
        byte[] content = FileCheck.read(new ByteArrayInputStream(bytes), name, file);
        return new Damage.Seen(String.valueOf(content.length), Sha256.of(content));
    }

    private static Damage.Seen seen(MatlabArray array) {
        int[] sizes = array.sizes();
        float[] values = new float[IntStream.of(sizes).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            int[] index = new int[sizes.length];
            int rest = i;
            for (int d = 0; d < sizes.length; d++) {
                index[d] = rest % sizes[d];
                rest /= sizes[d];
            }
            values[i] = (float) array.at(index);
        }
        return Damage.Seen.of(Arrays.toString(sizes), values);
    }

    private static Damage.Seen seen(NumpyArray array) {
        return new Damage.Seen(Arrays.toString(array.sizes()), String.valueOf(Arrays.hashCode(array.values())));
    }

    private static Damage.Seen seen(RDataFrame frame) {
        int rows = frame.columns().get(0).length;
        List<Integer> values = frame.columns().stream().map(Arrays::hashCode).toList();
        return new Damage.Seen(rows + " x " + frame.columns().size(), values + " " + frame.levels() + frame.names());
    }

    private static Damage.Seen cifar(Path file) {
        try {
            return Damage.Seen.of(
                    CifarBatches.read(file.getFileName().toString(), CLASSES, List.of(Files.readAllBytes(file))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Damage.Seen points(Path file) {
        try {
            return Damage.Seen.of("20", PointsFile.read(file.getFileName().toString(), Files.readAllBytes(file), 20));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Damage.Seen unpacked(Path file, boolean zip) {
        Map<String, String> files = new TreeMap<>();
        String name = file.getFileName().toString();
        byte[] content = FileCheck.read(file);
        BiConsumer<String, byte[]> keep = (inner, kept) -> files.put(inner, Sha256.of(kept));
        if (zip) {
            ZipFiles.read(name, content, 1 << 16, any -> true, keep);
        } else {
            TarFiles.read(name, new ByteArrayInputStream(content), 1 << 16, any -> true, keep);
        }
        return new Damage.Seen(String.valueOf(files.size()), files.toString());
    }

    private Path labels() {
        Path labels = folder.resolve("labels");
        try {
            return Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 0, 1, 2});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] idx() {
        byte[] all = new byte[16 + 3 * 12 * 10];
        for (int i = 16; i < all.length; i++) {
            all[i] = (byte) (i * i % 251);
        }
        System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 12, 0, 0, 0, 10}, 0, all, 0, 16);
        return all;
    }

    private static byte[] cifar() {
        byte[] all = new byte[3 * 3073];
        for (int i = 0; i < all.length; i++) {
            all[i] = i % 3073 == 0 ? (byte) (i / 3073) : (byte) (i % 241);
        }
        return all;
    }

    private static byte[] rda() {
        double[][] columns = {new double[40], new double[40]};
        int[] classes = new int[40];
        for (int i = 0; i < 40; i++) {
            columns[0][i] = i;
            columns[1][i] = i * i;
            classes[i] = i % 3;
        }
        return RFiles.of("table", columns, classes, CLASSES);
    }

    private static byte[] points() {
        String lines = IntStream.range(0, 20)
                .mapToObj(i -> (100 + 3 * i) + ".128 " + (90 + 7 * i) + ".541\n")
                .collect(Collectors.joining());
        return ("version: 1\nn_points: 20\n{\n" + lines + "}\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] anymap(String kind, int channels) {
        byte[] header = (kind + "\n24 20\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(header, header.length + 24 * 20 * channels);
        for (int i = header.length; i < all.length; i++) {
            all[i] = (byte) (7 * i);
        }
        return all;
    }

    private static byte[] textAnymap(String kind, int channels) {
        String values = IntStream.range(0, 24 * 20 * channels)
                .mapToObj(i -> String.valueOf(7 * i % 256))
                .collect(Collectors.joining(" "));
        return (kind + "\n# made up\n24 20\n255\n" + values + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture(String form, int type) throws IOException {
        BufferedImage picture = new BufferedImage(24, 20, type);
        for (int i = 0; i < 480; i++) {
            picture.setRGB(i % 24, i / 24, 0x010203 * (i % 83) + 0x300000 * (i % 5));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, form, out);
        return out.toByteArray();
    }

    private static byte[] npy() {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (6, 5, 4), }";
        byte[] text = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[10 + text.length + 480];
        System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0}, 0, all, 0, 10);
        System.arraycopy(text, 0, all, 10, text.length);
        for (int i = 10 + text.length; i < all.length; i++) {
            all[i] = (byte) (31 * i % 97);
        }
        return all;
    }

    private static long[] matValues() {
        return IntStream.range(0, 360).mapToLong(i -> i * 37 % 4001).toArray();
    }

    private static byte[] keypoints() {
        String header = String.join(",", FacialPoints.targetNames()) + ",Image\n";
        String row = IntStream.range(0, 30).mapToObj(i -> i + ".5").collect(Collectors.joining(",")) + ","
                + IntStream.range(0, 36).mapToObj(String::valueOf).collect(Collectors.joining(" ")) + "\n";
        return (header + row.repeat(4)).getBytes(StandardCharsets.US_ASCII);
    }
}
