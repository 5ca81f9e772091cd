package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.FacialPoints;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeypointTableTest {

    private static final String HEADER = String.join(",", FacialPoints.targetNames()) + ",Image\n";

    @TempDir
    Path folder;

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("training.csv"), HEADER + rows);
    }

    private static String points(int from) {
        return IntStream.range(from, from + 30).mapToObj(i -> i + ".5").collect(Collectors.joining(","));
    }

    @Test
    void completeRowsAreReadAndOthersLeftOut() throws IOException {
        String lacking = points(100).replaceFirst("101.5", "");
        ImageSet faces = Readers.keypointTable(
                table(points(0) + ",0 51 102 255\n" + lacking + ",0 0 0 0\n" + points(50) + ",255 255 255 255\n"), 2);
        assertThat(faces.size()).isEqualTo(2);
        assertThat(faces.shape()).isEqualTo(new ImageShape(1, 2, 2));
        assertThat(faces.image(0).pixels()).containsExactly(0, 0.2f, 0.4f, 1);
        assertThat(faces.target(1)).startsWith(50.5f, 51.5f).hasSize(30);
        assertThat(faces.targetNames()).startsWith("left_eye_center_x", "left_eye_center_y");
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        String good = points(0) + ",0 0 0 0\n";
        assertThatThrownBy(() -> Readers.keypointTable(table(good + "1,2,3\n"), 2))
                .hasMessage("training.csv: line 3: expected 31 cells, got 3");
        assertThatThrownBy(() -> Readers.keypointTable(table(good + points(0) + ",0 0 0\n"), 2))
                .hasMessage("training.csv: line 3: expected 4 pixels, got 3");
        assertThatThrownBy(() -> Readers.keypointTable(table(points(0) + ",0 0 x 0\n"), 2))
                .hasMessage("training.csv: line 2: expected a number, got \"x\"");
        assertThatThrownBy(() -> Readers.keypointTable(table(""), 2))
                .hasMessage("training.csv: expected at least one row with all points, got none");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n");
        assertThatThrownBy(() -> Readers.keypointTable(other, 2))
                .hasMessageStartingWith("other.csv: line 1: expected left_eye_center_x,")
                .hasMessageEndingWith(", got a,b");
    }
}
