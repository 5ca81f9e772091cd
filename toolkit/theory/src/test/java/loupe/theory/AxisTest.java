package loupe.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({"28,5,1,2,1,28", "5,3,2,1,1,3", "5,3,1,0,2,1", "7,2,2,0,1,3", "1,1,1,0,1,1", "6,3,4,0,1,1"})
    void outputIsTheNumberOfPositions(int input, int kernel, int stride, int padding, int dilation, int output) {
        assertThat(new Axis(input, kernel, stride, padding, dilation).output()).isEqualTo(output);
    }

    @Test
    void positionUndoesPixel() {
        Axis axis = new Axis(9, 3, 2, 2, 3);
        for (int position = 0; position < axis.output(); position++) {
            for (int tap = 0; tap < axis.kernel(); tap++) {
                assertThat(axis.position(axis.pixel(position, tap), tap)).isEqualTo(position);
            }
        }
        assertThat(axis.position(0, 0)).isEqualTo(1);
        assertThat(axis.position(1, 0)).as("stepped over by the stride").isEqualTo(-1);
        assertThat(axis.position(8, 0)).as("beyond the last position").isEqualTo(-1);
    }

    @Test
    void refusesWhatCannotSlide() {
        assertThatThrownBy(() -> new Axis(5, 3, 0, 0, 1)).hasMessage("stride: expected >= 1, got 0");
        assertThatThrownBy(() -> new Axis(5, 3, 1, -1, 1)).hasMessage("padding: expected >= 0, got -1");
        assertThatThrownBy(() -> new Axis(5, 3, 1, 1, 4))
                .hasMessage(
                        "kernel: expected a window of at most 7 pixels (input 5, padding 1), got 9 (kernel 3, dilation 4)");
    }
}
