package loupe.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.DataSource;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Progress;
import loupe.data.Scene;
import loupe.data.read.MatFiles;
import loupe.data.read.Tars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.types.MatlabType;

class PublishedSetsTest {

    @TempDir
    Path folder;

    private DataFile put(String name, byte[] content, boolean sized) throws Exception {
        Path file = folder.resolve("tiny").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        DataFile known = file(name, content);
        return sized ? known : new DataFile(name, DataFile.UNKNOWN_SIZE, known.sha256(), List.of());
    }

    static DataFile file(String name, byte[] content) throws NoSuchAlgorithmException {
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(content);
        return new DataFile(name, content.length, HexFormat.of().formatHex(sha), List.of());
    }

    private static DataCard card(int images, ImageShape shape, List<String> classes, DataFile... files) {
        return new DataCard(
                "tiny",
                "Tiny",
                "made up",
                "this test",
                "none",
                images,
                shape,
                classes,
                "none",
                List.of(),
                List.of(files),
                List.of(),
                List.of());
    }

    private DataCache cache() {
        return DataCache.at(folder);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] record(int label, int light) {
        byte[] record = new byte[3073];
        Arrays.fill(record, (byte) light);
        record[0] = (byte) label;
        return record;
    }

    @Test
    void cifarIsReadFromItsArchive() throws Exception {
        byte[] archive = gzip(Tars.of(
                Tars.entry("c/test_batch.bin", '0', record(1, 255)),
                Tars.entry("c/readme.html", '0', new byte[10]),
                Tars.entry("c/data_batch_1.bin", '0', record(0, 51))));
        DataFile file = put("cifar.tar.gz", archive, true);
        DataCard card = card(2, new ImageShape(3, 32, 32), List.of("cat", "dog"), file);
        ImageSet set = new Cifar10(card).load(cache(), Progress.silent());
        assertThat(set.labels()).containsExactly(0, 1);
        assertThat(set.image(0).at(2, 31, 31)).isEqualTo(0.2f);
        assertThat(set.officialSplit().validation().label(0)).isEqualTo(1);
        DataCard three = card(3, new ImageShape(3, 32, 32), List.of("cat", "dog"), file);
        assertThatThrownBy(() -> new Cifar10(three).load(cache(), Progress.silent()))
                .hasMessage("cifar.tar.gz: expected 3 images, got 2");
    }

    @Test
    void cifarRecordsAreChecked() {
        List<String> classes = List.of("cat", "dog");
        assertThatThrownBy(() -> loupe.data.read.CifarBatches.read("c", classes, List.of(record(2, 0))))
                .hasMessage("c: record 0: expected a class 0..1, got 2");
        assertThatThrownBy(() -> loupe.data.read.CifarBatches.read("c", classes, List.of(new byte[3072])))
                .hasMessage("c: expected records of 3073 bytes, got a batch of 3072 bytes");
    }

    @Test
    void olivettiFacesAreTurnedUpright() throws Exception {
        // Two faces of 2 x 3 pixels, each a column of the array, itself column by column.
        byte[] mat = MatFiles.of(
                "faces", MatlabType.UInt8, new int[] {6, 2}, 0, 51, 102, 153, 204, 255, 255, 255, 255, 255, 255, 0);
        DataCard card = card(2, new ImageShape(1, 2, 3), List.of("person 0", "person 1"), put("o.mat", mat, false));
        ImageSet set = new OlivettiFaces(card).load(cache(), Progress.silent());
        assertThat(set.image(0).pixels()).containsExactly(0, 0.4f, 0.8f, 0.2f, 0.6f, 1);
        assertThat(set.labels()).containsExactly(0, 1);
    }

    @Test
    void sceneIsReadFromCubeAndTruth() throws Exception {
        DataFile cube = put("c.mat", MatFiles.of("c", MatlabType.UInt16, new int[] {1, 2, 2}, 1, 2, 3, 60000), false);
        DataFile truth = put("t.mat", MatFiles.of("t", MatlabType.UInt8, new int[] {1, 2}, 0, 2), false);
        List<String> classes = List.of("a", "b");
        DataCard card = card(1, new ImageShape(2, 1, 1), classes, cube, truth);
        Scene scene = new MatlabScene(card) {}.scene(cache(), Progress.silent());
        assertThat(scene.at(0, 1, 1)).isEqualTo(6f);
        assertThat(scene.at(0, 0, 1)).isEqualTo(0.0003f);
        assertThat(scene.labels()).containsExactly(-1, 1);
        DataCard one = card(1, new ImageShape(2, 1, 1), List.of("a"), cube, truth);
        assertThatThrownBy(() -> new MatlabScene(one) {}.scene(cache(), Progress.silent()))
                .hasMessage("t.mat: expected classes 0..1, got 2.0");
        DataCard three = card(1, new ImageShape(3, 1, 1), classes, cube, truth);
        assertThatThrownBy(() -> new MatlabScene(three) {}.scene(cache(), Progress.silent()))
                .hasMessage("c.mat: expected rows x columns x 3 bands, got 3 sizes, the last 2");
    }

    @Test
    void fileOfUnknownSizeIsStillVerified() throws Exception {
        byte[] mat = MatFiles.of("faces", MatlabType.UInt8, new int[] {6, 1}, 1, 2, 3, 4, 5, 6);
        DataCard card = card(1, new ImageShape(1, 2, 3), List.of("p"), put("o.mat", mat, false));
        byte[] flipped = mat.clone();
        flipped[mat.length - 1] ^= 1;
        Files.write(folder.resolve("tiny/o.mat"), flipped);
        assertThatThrownBy(() -> new OlivettiFaces(card).load(cache(), Progress.silent()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("o.mat: expected sha256 ");
    }

    @Test
    void offlineEverySetSaysWhichFileToPutWhere() {
        for (String name : List.of("facialKeypoints", "signLanguageDigits", "lfwSubset", "landsat", "bioId")) {
            DataSource source = source(name);
            boolean installed = source.card().files().size() == 1 && cache().has(source.card());
            if (!installed) {
                assertThatThrownBy(() -> source.load(cache(), Progress.silent()))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining(folder.resolve(name).toString())
                        .hasMessageContaining(source.card().alsoFrom().get(0));
            }
        }
    }

    @Test
    void cardsNameTheirFilesByAddress() {
        for (String name : List.of("cifar10", "olivetti", "indianPines", "paviaUniversity", "salinas")) {
            assertThat(source(name).card().files()).isNotEmpty().allSatisfy(file -> assertThat(file.addresses())
                    .extracting(URI::getScheme)
                    .containsOnly("https"));
        }
    }

    @Test
    void sceneOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Datasets.scene("digits"))
                .hasMessage("name: expected a hyperspectral scene, got \"digits\"");
    }

    private static DataSource source(String name) {
        return Datasets.sources().stream()
                .filter(source -> source.card().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
