package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import loupe.data.DataException;
import org.junit.jupiter.api.Test;

class NumpyArrayTest {

    static byte[] npy(String type, String shape, byte[] values) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        ByteBuffer out =
                ByteBuffer.allocate(10 + header.length() + values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
        return out.put(header.getBytes(StandardCharsets.UTF_8)).put(values).array();
    }

    static byte[] doubles(double... values) {
        ByteBuffer out = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(out::putDouble);
        return out.array();
    }

    @Test
    void readsDoubles() {
        NumpyArray array = NumpyArray.read("a.npy", npy("<f8", "2, 1", doubles(0.5, -3)));
        assertThat(array.sizes()).containsExactly(2, 1);
        assertThat(array.values()).containsExactly(0.5, -3);
    }

    @Test
    void readsWholeNumbersOfEachWidth() {
        assertThat(NumpyArray.read("a", npy("|u1", "2,", new byte[] {-1, 1})).values())
                .containsExactly(255, 1);
        assertThat(NumpyArray.read("a", npy("|i1", "1,", new byte[] {-1})).values())
                .containsExactly(-1);
        assertThat(NumpyArray.read("a", npy(">i2", "1,", new byte[] {1, 2})).values())
                .containsExactly(258);
        assertThat(NumpyArray.read("a", npy("<u2", "1,", new byte[] {-1, -1})).values())
                .containsExactly(65535);
        assertThat(NumpyArray.read("a", npy("<u4", "", new byte[] {-1, -1, -1, -1}))
                        .values())
                .containsExactly(4294967295.0);
        assertThat(NumpyArray.read("a", npy("<i8", "1,", new byte[] {2, 0, 0, 0, 0, 0, 0, 0}))
                        .values())
                .containsExactly(2);
    }

    @Test
    void everyCutIsRefused() {
        byte[] whole = npy("<f8", "2, 1", doubles(0.5, -3));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NumpyArray.read("a.npy", cut))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("a.npy: expected ");
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> NumpyArray.read("a", npy("<c16", "1,", new byte[16])))
                .hasMessage("a: descr: expected f4, f8, i1 to i8, u1 to u4 or b1, got c16");
        assertThatThrownBy(() -> NumpyArray.read("a", npy("<f8", "3,", doubles(1, 2))))
                .hasMessage("a: expected 24 bytes of f8, got 16");
        assertThatThrownBy(() -> NumpyArray.read("a", npy("<f8", "99999, 99999", doubles())))
                .hasMessage("a: shape: expected at most 268435456 values, got [99999, 99999]");
        assertThatThrownBy(() -> NumpyArray.read("a", "PK and some more bytes".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a: expected a NumPy file of version 1 to 3, got another form");
    }
}
