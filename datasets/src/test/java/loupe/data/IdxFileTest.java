package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {

    private static final byte[] TWO_IMAGES = idx(0x803, new int[] {2, 1, 3}, 1, 2, 3, 4, 5, 255);

    static byte[] idx(int magic, int[] sizes, int... values) {
        ByteBuffer content = ByteBuffer.allocate(4 + 4 * sizes.length + values.length);
        content.putInt(magic);
        Arrays.stream(sizes).forEach(content::putInt);
        Arrays.stream(values).forEach(value -> content.put((byte) value));
        return content.array();
    }

    @Test
    void readsSizesAndValues() {
        IdxFile images = IdxFile.images("two", TWO_IMAGES);
        assertThat(images.sizes()).containsExactly(2, 1, 3);
        assertThat(images.values()).containsExactly(1, 2, 3, 4, 5, -1);
        assertThat(IdxFile.labels("labels", idx(0x801, new int[] {2}, 7, 9)).values())
                .containsExactly(7, 9);
    }

    @Test
    void otherMagicNumberIsRefused() {
        byte[] labels = idx(0x801, new int[] {12}, new int[12]);
        assertThatThrownBy(() -> IdxFile.images("train-images", labels))
                .hasMessage("train-images: expected the IDX magic number 0x00000803 (unsigned bytes, 3 dimensions),"
                        + " got 0x00000801");
        byte[] floats = idx(0xD03, new int[] {1, 1, 1}, 0, 0, 0, 0);
        assertThatThrownBy(() -> IdxFile.images("floats", floats)).hasMessageEndingWith("got 0x00000d03");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 21})
    void fileCutInItsValuesIsRefused(int length) {
        byte[] cut = Arrays.copyOf(TWO_IMAGES, length);
        assertThatThrownBy(() -> IdxFile.images("cut", cut))
                .isInstanceOf(DataException.class)
                .hasMessage("cut: expected 22 bytes for [2, 1, 3], got " + length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 15})
    void fileCutInItsHeaderIsRefused(int length) {
        byte[] cut = Arrays.copyOf(TWO_IMAGES, length);
        assertThatThrownBy(() -> IdxFile.images("cut", cut))
                .hasMessage("cut: expected an IDX header of 16 bytes, got " + length + " bytes");
    }

    @Test
    void longerFileIsRefused() {
        byte[] longer = Arrays.copyOf(TWO_IMAGES, 23);
        assertThatThrownBy(() -> IdxFile.images("longer", longer))
                .hasMessage("longer: expected 22 bytes for [2, 1, 3], got 23");
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> IdxFile.images("none", idx(0x803, new int[] {2, 0, 3})))
                .hasMessage("none: size[1]: expected >= 1, got 0");
        assertThatThrownBy(() -> IdxFile.images("minus", idx(0x803, new int[] {-1, 1, 3})))
                .hasMessage("minus: size[0]: expected >= 1, got -1");
        int most = Integer.MAX_VALUE;
        assertThatThrownBy(() -> IdxFile.images("huge", idx(0x803, new int[] {most, most, most})))
                .hasMessage("huge: sizes: expected fewer than 2147483648 values, got"
                        + " [2147483647, 2147483647, 2147483647]");
    }
}
