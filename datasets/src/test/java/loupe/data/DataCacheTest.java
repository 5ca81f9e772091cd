package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCacheTest {

    private static final byte[] CONTENT = "twenty bytes of data".getBytes();
    private static final byte[] PACKED = Cards.gzip(CONTENT);

    @TempDir
    Path folder;

    private final DataFile file = Cards.file("data", CONTENT);
    private final DataCard card = Cards.of(1, new ImageShape(1, 1, 1), file);
    private Path place;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createDirectories(folder.resolve("tiny"));
    }

    private byte[] load() {
        return DataCache.at(folder).bytes(card, file, Progress.silent());
    }

    @Test
    void fileMayBePlacedRawOrPacked() throws IOException {
        Files.write(place.resolve("data"), CONTENT);
        assertThat(load()).isEqualTo(CONTENT);
        Files.move(place.resolve("data"), place.resolve("other"));
        Files.write(place.resolve("data.gz"), PACKED);
        assertThat(load()).isEqualTo(CONTENT);
    }

    @Test
    void fileMayHaveTheOtherFormThanItsName() throws IOException {
        Files.write(place.resolve("data.gz"), CONTENT);
        assertThat(load()).isEqualTo(CONTENT);
        Files.write(place.resolve("data"), PACKED);
        assertThat(load()).isEqualTo(CONTENT);
    }

    @Test
    void installedFileComesBeforeThePlacedOne() throws IOException {
        Path installed = Files.createDirectory(folder.resolve("system"));
        Files.write(installed.resolve("data.gz"), PACKED);
        Files.write(place.resolve("data"), new byte[] {1});
        DataCard both = Cards.of(List.of(installed), 1, new ImageShape(1, 1, 1), file);
        assertThat(DataCache.at(folder).bytes(both, file, Progress.silent())).isEqualTo(CONTENT);
        assertThat(DataCache.at(folder.resolve("empty")).has(both)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 19})
    void cutFileIsRefused(int length) throws IOException {
        Files.write(place.resolve("data"), Arrays.copyOf(CONTENT, length));
        assertThatThrownBy(this::load)
                .isInstanceOf(DataException.class)
                .hasMessage(
                        place.resolve("data") + ": expected 20 bytes, got " + length + "; delete or replace this file");
    }

    @Test
    void longerFileIsRefused() throws IOException {
        Files.write(place.resolve("data"), Arrays.copyOf(CONTENT, 21));
        assertThatThrownBy(this::load)
                .hasMessage(place.resolve("data") + ": expected 20 bytes, got more; delete or replace this file");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 20, 30})
    void cutPackedFileIsRefused(int length) throws IOException {
        Files.write(place.resolve("data.gz"), Arrays.copyOf(PACKED, length));
        assertThatThrownBy(this::load)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(place.resolve("data.gz") + ": expected data (20 bytes, sha256 ")
                .hasMessageContaining("got a damaged file");
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        for (int bit = 0; bit < 8 * CONTENT.length; bit++) {
            byte[] changed = CONTENT.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(place.resolve("data"), changed);
            assertThatThrownBy(this::load)
                    .hasMessage(place.resolve("data") + ": expected sha256 " + file.sha256() + ", got "
                            + Sha256.of(changed) + "; delete or replace this file");
        }
    }

    @Test
    void flippedBitInAPackedFileIsFound() throws IOException {
        byte[] changed = PACKED.clone();
        changed[15] ^= 4;
        Files.write(place.resolve("data.gz"), changed);
        assertThatThrownBy(this::load).isInstanceOf(DataException.class).hasMessageContaining("data.gz: expected ");
    }

    @Test
    void missingFilesAreNamedWithTheirPlaceAndWhoHasThem() {
        DataFile second = Cards.file("more", new byte[] {1});
        DataCard two = Cards.of(1, new ImageShape(1, 1, 1), file, second);
        assertThatThrownBy(() -> DataCache.at(folder).bytes(two, file, Progress.silent()))
                .isInstanceOf(DataException.class)
                .hasMessage("tiny: files are missing and could not be downloaded\nPut these, raw or as .gz, into "
                        + place + " (LOUPE_DATA_DIR moves this folder):\n  data (20 bytes, sha256 " + file.sha256()
                        + ")\n  more (1 bytes, sha256 "
                        + second.sha256() + ")\nThey can also be had from:\n  the parcel tiny-data");
    }

    @Test
    void folderFollowsThePropertyThenTheVariablesThenTheHome() {
        Map<String, String> properties = Map.of("loupe.data.dir", "/a", "user.home", "/home/me");
        Map<String, String> home = Map.of("user.home", "/home/me");
        Map<String, String> variables = Map.of("LOUPE_DATA_DIR", "/b", "XDG_CACHE_HOME", "/c");
        assertThat(DataCache.folder(properties::get, variables::get)).isEqualTo(Path.of("/a"));
        assertThat(DataCache.folder(home::get, variables::get)).isEqualTo(Path.of("/b"));
        assertThat(DataCache.folder(home::get, Map.of("XDG_CACHE_HOME", "/c")::get))
                .isEqualTo(Path.of("/c/loupe/data"));
        // The XDG specification says that a relative path is to be ignored.
        assertThat(DataCache.folder(home::get, Map.of("XDG_CACHE_HOME", "c", "LOUPE_DATA_DIR", "")::get))
                .isEqualTo(Path.of("/home/me/.cache/loupe/data"));
    }

    @Test
    void saysWhetherASetIsHereAndHowToGetIt() throws IOException {
        DataCache cache = DataCache.at(folder);
        DataFile distant = Cards.file("data", CONTENT, URI.create("https://example.org/data"));
        DataCard download = Cards.of(1, new ImageShape(1, 1, 1), distant);
        assertThat(cache.isHere(download)).isFalse();
        assertThat(cache.howToGet(download))
                .startsWith(
                        "Load it (it is downloaded once), or: ./loupe data get tiny\nWithout a network: Put these, raw or"
                                + " as .gz, into " + place + " (LOUPE_DATA_DIR moves this folder):\n  data (20 bytes");
        Files.write(place.resolve("data"), CONTENT);
        assertThat(cache.isHere(download)).isTrue();
        DataCard byHand = Cards.of(1, new ImageShape(1, 1, 1));
        assertThat(cache.isHere(byHand)).isTrue();
        assertThat(cache.howToGet(byHand))
                .isEqualTo("Put its files into " + place
                        + " (LOUPE_DATA_DIR moves this folder).\nThey can be had from:\n  the parcel tiny-data");
        assertThat(DataCache.at(folder.resolve("empty")).isHere(byHand)).isFalse();
        assertThat(cache.isHere(new Optdigits().card())).isTrue();
    }
}
