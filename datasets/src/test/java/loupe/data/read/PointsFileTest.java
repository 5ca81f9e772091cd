package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PointsFileTest {

    private static float[] read(String text) {
        return PointsFile.read("a.pts", text.getBytes(StandardCharsets.US_ASCII), 2);
    }

    @Test
    void pointsAreReadInTheirOrder() {
        assertThat(read("version: 1\r\nn_points:  2\r\n{\r\n159.128 108.541\r\n 230.9\t107 \r\n}\r\n"))
                .containsExactly(159.128f, 108.541f, 230.9f, 107);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String head = "version: 1\nn_points: 2\n{\n";
        assertThatThrownBy(() -> read("version: 1\nn_points: 3\n{\n1 2\n3 4\n5 6\n}"))
                .hasMessage("a.pts: n_points: expected 2, got 3");
        assertThatThrownBy(() -> read(head + "1 2\n3 4\n"))
                .hasMessage("a.pts: expected 2 points between braces, got 5 lines of text");
        assertThatThrownBy(() -> read(head + "1 2\n3\n}"))
                .hasMessage("a.pts: point 1: expected two numbers, got \"3\"");
        assertThatThrownBy(() -> read(head + "1 NaN\n3 4\n}"))
                .hasMessage("a.pts: point 0: expected two numbers, got \"1 NaN\"");
        assertThatThrownBy(() -> read("P5"))
                .hasMessage("a.pts: expected lines \"version: 1\", \"n_points: 2\" and \"{\", got another form");
    }
}
