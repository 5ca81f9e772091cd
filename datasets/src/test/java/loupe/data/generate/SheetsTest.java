package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Scene;
import org.junit.jupiter.api.Test;

/** Writes a picture of each drawn set below target/sheets: look at them after a change of a generator. */
class SheetsTest {

    private static final int SAMPLES = 12;

    /** One row for each class. */
    private static Sheet classes(ImageSet set, int zoom) {
        int classes = set.classes().size();
        Sheet sheet = new Sheet(SAMPLES, classes, set.shape().width(), zoom);
        for (int label = 0; label < classes; label++) {
            int row = label;
            int[] members = IntStream.range(0, set.size())
                    .filter(i -> set.label(i) == row)
                    .limit(SAMPLES)
                    .toArray();
            for (int k = 0; k < members.length; k++) {
                sheet.put(row * SAMPLES + k, set.image(members[k]));
            }
        }
        return sheet;
    }

    private static void assertWritten(Sheet sheet, String name) {
        assertThat(sheet.colours()).isGreaterThan(100);
        assertThat(sheet.save(name)).isRegularFile();
    }

    @Test
    void hands() {
        assertWritten(classes(Generators.hands(10 * SAMPLES, 1), 3), "hands");
        assertWritten(classes(new Hands(10 * SAMPLES, 32, 0, 1).draw(), 3), "hands-plain");
    }

    @Test
    void shapes() {
        assertWritten(classes(Generators.shapes(6 * SAMPLES, 1), 3), "shapes");
    }

    @Test
    void people() {
        assertWritten(classes(Generators.faces(10, SAMPLES, 1), 2), "faces");
    }

    @Test
    void points() {
        ImageSet set = new Faces(24, 1, 96, 0.6, 1).keypoints();
        Sheet sheet = new Sheet(8, 3, 96, 2);
        for (int i = 0; i < set.size(); i++) {
            sheet.put(i, set.image(i));
            sheet.mark(i, set.target(i));
        }
        assertWritten(sheet, "face-points");
    }

    /** Near infrared, red and green as red, green and blue, beside the classes. */
    @Test
    void scene() {
        Scene scene = Generators.scene(42);
        Sheet sheet = new Sheet(2, 1, scene.width(), 4);
        sheet.put(
                0,
                (row, column) -> Sheet.colour(
                        2 * scene.at(row, column, 45), 3 * scene.at(row, column, 28), 3 * scene.at(row, column, 16)));
        sheet.put(1, (row, column) -> paint(scene.label(row, column)));
        assertWritten(sheet, "scene");
    }

    private static int paint(int label) {
        return label == Scene.UNLABELLED
                ? 0
                : Color.HSBtoRGB(label / 12f, 1 - 0.4f * (label % 2), 0.6f + 0.4f * (label / 2 % 2)) & 0xFFFFFF;
    }
}
