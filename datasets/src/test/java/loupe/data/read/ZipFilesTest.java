package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.data.DataException;
import org.junit.jupiter.api.Test;

class ZipFilesTest {

    private static Map<String, byte[]> read(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ZipFiles.read("t.zip", archive, 1000, name -> name.endsWith(".bin"), files::put);
        return files;
    }

    private static byte[] zip(String name, byte[] content) {
        return Zips.of(Map.of(name, content));
    }

    /** The place of the only file in the directory, which stands before the last 22 bytes. */
    private static int directory(byte[] archive, String name) {
        return archive.length - 22 - 46 - name.length();
    }

    @Test
    void wantedFilesAreRead() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("d/", new byte[0]);
        files.put("d/read.me", new byte[700]);
        files.put("d/a.bin", new byte[] {1, 2, 3});
        files.put("b.bin", new byte[1000]);
        Map<String, byte[]> read = read(Zips.of(files));
        assertThat(read).containsOnlyKeys("d/a.bin", "b.bin");
        assertThat(read.get("d/a.bin")).containsExactly(1, 2, 3);
        assertThat(read.get("b.bin")).hasSize(1000).containsOnly(0);
    }

    @Test
    void everyCutIsRefused() {
        byte[] archive = zip("a.bin", "some words that are packed".getBytes(StandardCharsets.US_ASCII));
        for (int length = 0; length < archive.length; length++) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("t.zip: expected a whole zip archive, got ");
        }
    }

    @Test
    void escapesAreRefused() {
        for (String name : new String[] {"../a.bin", "/a.bin", "d/../../a.bin", "d\\..\\..\\a.bin", "C:/a.bin"}) {
            assertThatThrownBy(() -> read(zip(name, new byte[1])))
                    .hasMessage("t.zip: expected names within the archive, got " + name);
        }
    }

    @Test
    void linkIsRefused() {
        byte[] archive = zip("a.bin", "/etc/passwd".getBytes(StandardCharsets.US_ASCII));
        int entry = directory(archive, "a.bin");
        // Made by Unix, with the mode of a symbolic link.
        archive[entry + 5] = 3;
        archive[entry + 41] = (byte) 0xA1;
        assertThatThrownBy(() -> read(archive)).hasMessage("t.zip: a.bin: expected a file or a folder, got a link");
    }

    @Test
    void largeFileIsRefusedBeforeItIsUnpacked() {
        byte[] archive = zip("a.bin", new byte[1001]);
        assertThatThrownBy(() -> read(archive)).hasMessage("t.zip: a.bin: expected at most 1000 bytes, got 1001");
        // One that lies about its size is unpacked up to what it said, and no further.
        archive[directory(archive, "a.bin") + 24] = 10;
        archive[directory(archive, "a.bin") + 25] = 0;
        assertThatThrownBy(() -> read(archive))
                .hasMessageStartingWith("t.zip: expected a whole zip archive, got another size");
    }

    @Test
    void changedContentIsRefused() {
        byte[] archive = zip("a.bin", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        byte[] encrypted = archive.clone();
        encrypted[directory(archive, "a.bin") + 8] |= 1;
        assertThatThrownBy(() -> read(encrypted))
                .hasMessage("t.zip: a.bin: expected a stored or deflated file, got an encrypted one");
        byte[] changed = archive.clone();
        changed[directory(archive, "a.bin") + 16] ^= 1;
        assertThatThrownBy(() -> read(changed))
                .hasMessage("t.zip: expected a whole zip archive, got a wrong checksum of a.bin");
    }
}
