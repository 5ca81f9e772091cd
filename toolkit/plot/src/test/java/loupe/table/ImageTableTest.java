package loupe.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.DataException;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ImageTableTest {

    private static final ImageShape TWO = new ImageShape(1, 1, 2);

    @TempDir
    Path folder;

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("letters.csv"), text);
    }

    @Test
    void rowsAreImages() throws IOException {
        ImageSet set = Tables.images(csv("a,label,b\n1,10,2.5\n3,9,4\n5,10,6\n"), "label", TWO);
        assertThat(set.classes()).containsExactly("9", "10");
        assertThat(set.labels()).containsExactly(1, 0, 1);
        assertThat(set.image(0).pixels()).containsExactly(1, 2.5f);
        assertThat(set.image(2)).hasToString("letters.csv[2] (C=1, H=1, W=2), class 1 (10)");
    }

    @Test
    void imagesBecomeATableAndImagesAgain() {
        ImageSet digits = Datasets.digits().take(30);
        Table table = Tables.table(digits);
        assertThat(table.shape()).isEqualTo("digits: 30 rows X 65 cols");
        ImageSet again = Tables.images(table, "class", digits.shape());
        assertThat(again.sha256()).isEqualTo(digits.sha256());
    }

    @Test
    void targetsBecomeColumnsAndTargetsAgain() {
        ImageSet set = ImageSet.withTargets(
                "places",
                TWO,
                new float[] {1, 2, 3, 4},
                new float[][] {{0.5f, 6}, {7, 8}},
                List.of("nose_x", "nose_y"));
        ImageSet again = Tables.images(Tables.table(set), List.of("nose_x", "nose_y"), TWO);
        assertThat(again.sha256()).isEqualTo(set.sha256());
    }

    @Test
    void whatDoesNotFitIsNamed() throws IOException {
        Path good = csv("label,a,b\nx,1,2\n");
        assertThatThrownBy(() -> Tables.images(good, "class", TWO))
                .isInstanceOf(DataException.class)
                .hasMessage(good + ": column: expected one of [label, a, b], got class");
        assertThatThrownBy(() -> Tables.images(good, "label", new ImageShape(1, 2, 2)))
                .hasMessage(
                        good + ": shape: expected 2 values, as many as letters.csv has columns beside [label], got 4 of"
                                + " (C=1, H=2, W=2)");
        Path words = csv("label,a,b\nx,1,two\n");
        assertThatThrownBy(() -> Tables.images(words, "label", TWO))
                .hasMessage(words + ": letters.csv: column b: expected numbers, got STRING");
        Path gap = csv("label,a,b\nx,1,2\ny,,3\n");
        assertThatThrownBy(() -> Tables.images(gap, "label", TWO))
                .hasMessage(gap + ": letters.csv: column a: row 1: expected a value, got none");
    }

    @Test
    void everyCutIsRefusedOrLeavesTheShape() throws IOException {
        String whole = "label,a,b\nx,11,12\ny,13,14\nx,15,16\n";
        int refused = 0;
        for (int length = 0; length < whole.length(); length++) {
            Path cut = csv(whole.substring(0, length));
            try {
                assertThat(Tables.images(cut, "label", TWO).shape()).isEqualTo(TWO);
            } catch (DataException refusal) {
                assertThat(refusal).hasMessageStartingWith(cut + ": ");
                refused++;
            }
        }
        System.out.println(
                "CSV: " + refused + " of " + whole.length() + " cuts refused, the others at the end of a number");
        assertThat(refused).isGreaterThan(whole.length() / 2);
    }
}
