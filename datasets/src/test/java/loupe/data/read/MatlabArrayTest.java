package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import loupe.data.DataException;
import org.junit.jupiter.api.Test;
import us.hebi.matlab.mat.types.MatlabType;

class MatlabArrayTest {

    private static final byte[] WHOLE =
            MatFiles.of("cube", MatlabType.UInt16, new int[] {2, 3, 2}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 65535);

    @Test
    void readsColumnsFirst() {
        MatlabArray cube = MatlabArray.read("c.mat", WHOLE);
        assertThat(cube.name()).isEqualTo("cube");
        assertThat(cube.sizes()).containsExactly(2, 3, 2);
        assertThat(cube.at(1, 0, 0)).isEqualTo(1);
        assertThat(cube.at(0, 1, 0)).isEqualTo(2);
        assertThat(cube.at(0, 0, 1)).isEqualTo(6);
        assertThat(cube.at(1, 2, 1)).isEqualTo(65535);
        assertThatThrownBy(() -> cube.at(2, 0, 0)).hasMessage("index[0]: expected 0..1, got 2");
    }

    @Test
    void everyCutIsRefused() {
        for (int length = 0; length < WHOLE.length; length++) {
            byte[] cut = Arrays.copyOf(WHOLE, length);
            assertThatThrownBy(() -> MatlabArray.read("c.mat", cut))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("c.mat: expected a ");
        }
    }

    @Test
    void saysWhichSizesItExpected() {
        assertThatThrownBy(() -> MatlabArray.read("c.mat", WHOLE).require("c.mat", 2, 3))
                .hasMessage("c.mat: cube: expected sizes [2, 3], got [2, 3, 2]");
        assertThatThrownBy(() -> MatlabArray.read("c.mat", WHOLE, "truth"))
                .hasMessage("c.mat: expected a numeric array truth, got none");
    }
}
