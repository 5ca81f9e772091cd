package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import loupe.data.DataException;
import org.junit.jupiter.api.Test;

class RDataFrameTest {

    private static final byte[] PLAIN =
            RFiles.of("ground", new double[][] {{1, 2.5}, {-3, 4}}, new int[] {1, 0}, List.of("sand", "clay"));

    @Test
    void columnsAndClassesAreRead() {
        for (byte[] content : List.of(PLAIN, RFiles.xz(PLAIN))) {
            RDataFrame frame = RDataFrame.read("g.rda", content);
            assertThat(frame.name()).isEqualTo("ground");
            assertThat(frame.names()).containsExactly("x.0", "x.1", "x.2");
            assertThat(frame.columns().get(0)).containsExactly(1, 2.5);
            assertThat(frame.columns().get(1)).containsExactly(-3, 4);
            assertThat(frame.columns().get(2)).containsExactly(1, 0);
            assertThat(frame.levels()).containsExactly(List.of(), List.of(), List.of("sand", "clay"));
        }
    }

    @Test
    void otherFormsAreRefused() {
        assertThatThrownBy(() -> RDataFrame.read("g.rda", new byte[100]))
                .isInstanceOf(DataException.class)
                .hasMessage("g.rda: expected R's form RDX2 in XDR, got another form");
        byte[] function = PLAIN.clone();
        // Type 3 is a function of R: the first value after the name, which has 6 letters.
        function[7 + 12 + 4 + 4 + 8 + 6 + 3] = 3;
        assertThatThrownBy(() -> RDataFrame.read("g.rda", function))
                .hasMessage(
                        "g.rda: expected a table that R saved, got a damaged file: a value of R's type 3, which is not"
                                + " read");
        assertThatThrownBy(() -> RDataFrame.read("g.rda", Arrays.copyOf(PLAIN, PLAIN.length + 1)))
                .hasMessageEndingWith("1 bytes behind its end");
    }
}
