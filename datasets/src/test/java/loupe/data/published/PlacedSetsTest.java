package loupe.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Progress;
import loupe.data.Split;
import loupe.data.read.RFiles;
import loupe.data.read.Zips;
import loupe.data.split.Splits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sets that a person puts into the cache, each in a small likeness. */
class PlacedSetsTest {

    @TempDir
    Path folder;

    private DataCache cache() {
        return DataCache.at(folder);
    }

    private static DataCard card(String name, int images, ImageShape shape, List<String> classes, DataFile... files) {
        return new DataCard(
                name,
                name,
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
                List.of("the parcel " + name));
    }

    private static byte[] points(int from) {
        StringBuilder text = new StringBuilder("version: 1\nn_points: 20\n{\n");
        IntStream.range(0, 20)
                .forEach(i -> text.append(from + i).append(".5 ").append(i).append('\n'));
        return text.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pgm(int light) {
        byte[] picture = Arrays.copyOf("P5\n3\n2\n255\n".getBytes(StandardCharsets.US_ASCII), 17);
        Arrays.fill(picture, 11, 17, (byte) light);
        return picture;
    }

    @Test
    void bioIdIsReadFromItsArchives() throws Exception {
        Path place = Files.createDirectories(folder.resolve("bioId"));
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("description.txt", new byte[5]);
        pictures.put("BioID_0001.pgm", pgm(255));
        pictures.put("BioID_0000.pgm", pgm(51));
        Files.write(place.resolve("faces.zip"), Zips.of(pictures));
        DataCard card = card("bioId", 2, new ImageShape(1, 2, 3), List.of());
        assertThatThrownBy(() -> new BioId(card).load(cache(), Progress.silent()))
                .isInstanceOf(DataException.class)
                .hasMessage(place + ": expected 2 files of points bioid_0000.pts and so on, got 0\nPut its files into "
                        + place + ", packed as they come or unpacked; they can be had from:\n  the parcel bioId");
        // The points not packed, in a folder.
        Files.createDirectory(place.resolve("points_20"));
        Files.write(place.resolve("points_20/bioid_0000.pts"), points(0));
        Files.write(place.resolve("points_20/bioid_0001.pts"), points(100));
        ImageSet set = new BioId(card).load(cache(), Progress.silent());
        assertThat(set.shape()).isEqualTo(new ImageShape(1, 2, 3));
        assertThat(set.image(0).pixels()).containsOnly(0.2f);
        assertThat(set.image(1).pixels()).containsOnly(1);
        assertThat(set.target(1)).startsWith(100.5f, 0, 101.5f, 1).hasSize(40);
        assertThat(set.targetNames())
                .startsWith("right_eye_center_x", "right_eye_center_y")
                .endsWith("chin_tip_y");
        Files.move(place.resolve("points_20/bioid_0001.pts"), place.resolve("points_20/bioid_0007.pts"));
        assertThatThrownBy(() -> new BioId(card).load(cache(), Progress.silent()))
                .hasMessage(place + ": expected pictures and points of the same numbers, got others");
    }

    @Test
    void absentFolderIsNamed() {
        assertThatThrownBy(() -> new BioId().load(cache(), Progress.silent()))
                .hasMessageStartingWith(
                        "bioId: expected its files in " + folder.resolve("bioId") + ", got no such folder\nPut")
                .hasMessageContaining("BioID-FaceDatabase-V1.2.zip");
    }

    private void picture(String digit, int number) throws Exception {
        Path file = folder.resolve("signLanguageDigits/Dataset/" + digit + "/IMG_" + number + ".PNG");
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    @Test
    void studentsAreToldByTheNumbersOfTheirPictures() throws Exception {
        // Four students: 0 1 2, then 0 2 without a 1, then 1 2, then 2 alone; the numbers have a gap.
        picture("0", 98);
        picture("1", 99);
        picture("2", 100);
        picture("0", 101);
        picture("2", 103);
        picture("1", 104);
        picture("2", 105);
        picture("2", 106);
        DataCard card = card("signLanguageDigits", 8, new ImageShape(3, 2, 2), List.of("0", "1", "2"));
        ImageSet set = new SignLanguageDigits(card).load(cache(), Progress.silent());
        // In the order of the set: class by class, then by number.
        assertThat(set.labels()).containsExactly(0, 0, 1, 1, 2, 2, 2, 2);
        assertThat(set.groups())
                .hasValueSatisfying(groups -> assertThat(groups).containsExactly(0, 1, 0, 2, 0, 1, 2, 3));
        Split split = Splits.groupSplit(set, 0.67, 42);
        assertThat(split.training().groups().orElseThrow())
                .doesNotContain(split.validation().groups().orElseThrow());
        DataCard more = card("signLanguageDigits", 9, new ImageShape(3, 2, 2), List.of("0", "1", "2"));
        assertThatThrownBy(() -> new SignLanguageDigits(more).load(cache(), Progress.silent()))
                .hasMessage("signLanguageDigits: Dataset: expected 9 pictures, got 8");
    }

    @Test
    void landsatIsTurnedFromPixelsIntoBands() throws Exception {
        // 13 pieces of 1 x 2 pixels in two bands: the columns are pixel 0 band 0, pixel 0 band 1, pixel 1 band 0, ...
        double[][] columns = new double[4][13];
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < 13; i++) {
                columns[c][i] = 51 * c + (c == 3 ? 102 : 0);
            }
        }
        byte[] table = RFiles.xz(RFiles.of("Satellite", columns, new int[13], List.of("sand", "clay")));
        Path place = Files.createDirectories(folder.resolve("landsat"));
        Files.write(place.resolve("Satellite.rda"), table);
        DataFile file = PublishedSetsTest.file("Satellite.rda", table);
        DataCard card = card("landsat", 13, new ImageShape(2, 1, 2), List.of("sand", "clay"), file);
        ImageSet set = new LandsatSatellite(card).load(cache(), Progress.silent());
        assertThat(set.image(0).pixels()).containsExactly(0, 0.4f, 0.2f, 1);
        assertThat(set.officialSplit().training().size()).isEqualTo(8);
        DataCard other = card("landsat", 13, new ImageShape(2, 1, 2), List.of("sand", "mud"), file);
        assertThatThrownBy(() -> new LandsatSatellite(other).load(cache(), Progress.silent()))
                .hasMessage("Satellite.rda: expected the classes [sand, mud], got [sand, clay]");
    }
}
