package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.data.DataException;
import org.junit.jupiter.api.Test;

class TarFilesTest {

    private static Map<String, byte[]> read(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        TarFiles.read("t.tar", new ByteArrayInputStream(archive), 1000, name -> name.endsWith(".bin"), files::put);
        return files;
    }

    @Test
    void wantedFilesAreRead() {
        byte[] archive = Tars.of(
                Tars.entry("d/", '5', new byte[0]),
                Tars.entry("d/read.me", '0', new byte[700]),
                Tars.entry("d/a.bin", '0', new byte[] {1, 2, 3}),
                Tars.entry("d/b.bin", '0', new byte[512]));
        Map<String, byte[]> files = read(archive);
        assertThat(files).containsOnlyKeys("d/a.bin", "d/b.bin");
        assertThat(files.get("d/a.bin")).containsExactly(1, 2, 3);
        assertThat(files.get("d/b.bin")).hasSize(512);
    }

    @Test
    void everyCutIsRefused() {
        byte[] archive = Tars.of(Tars.entry("a.bin", '0', new byte[600]));
        for (int length = 0; length < archive.length - 1024; length += 23) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("t.tar: expected a whole archive, got a damaged one: ");
        }
    }

    @Test
    void everyFlippedHeaderByteIsRefused() {
        byte[] archive = Tars.of(Tars.entry("a.bin", '0', new byte[600]));
        // In the sum's own field a leading 0 may as well be a blank.
        for (int place = 0; place < 512; place++) {
            byte[] flipped = archive.clone();
            flipped[place] ^= 0x10;
            boolean ownField = place >= 148 && place < 156;
            if (!ownField) {
                assertThatThrownBy(() -> read(flipped)).as("byte " + place).isInstanceOf(DataException.class);
            }
        }
    }

    @Test
    void linksEscapesAndBombsAreRefused() {
        assertThatThrownBy(() -> read(Tars.of(Tars.entry("a.bin", '2', new byte[0]))))
                .hasMessage("t.tar: a.bin: expected a file or a folder, got a link");
        assertThatThrownBy(() -> read(Tars.of(Tars.entry("../a.bin", '0', new byte[1]))))
                .hasMessage("t.tar: expected names within the archive, got ../a.bin");
        assertThatThrownBy(() -> read(Tars.of(Tars.entry("/a.bin", '0', new byte[1]))))
                .hasMessage("t.tar: expected names within the archive, got /a.bin");
        assertThatThrownBy(() -> read(Tars.of(Tars.entry("a.bin", '0', new byte[1001]))))
                .hasMessage("t.tar: a.bin: expected at most 1000 bytes, got 1001");
    }
}
