package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportedNamesTest {

    @Test
    void onlyWhatIsImportedLosesItsPackage() {
        var names = new ImportedNames(Set.of("java.util.*", "java.io.File"));
        assertThat(names.shorten(
                        "java.util.Map<java.lang.String, java.util.Map.Entry> f(java.io.File a, java.io.Reader b)"))
                .isEqualTo("Map<java.lang.String, Map.Entry> f(File a, java.io.Reader b)");
        assertThat(names.shorten("java.util.stream.Stream")).isEqualTo("java.util.stream.Stream");
    }
}
