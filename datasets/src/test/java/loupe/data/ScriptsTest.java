package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded files are those that the scripts make from what Debian installs. */
@Timeout(120)
class ScriptsTest {

    @TempDir
    Path made;

    @Test
    void fashionSubsetIsMadeAgainByItsScript() throws Exception {
        Path installed = Path.of("/usr/share/datasets/fashion-mnist");
        require(installed, "dataset-fashion-mnist");
        run("MakeFashionSubset.java", installed);
        requireSame(new FashionSubset().card());
    }

    @Test
    void digitsAreMadeAgainByTheirScript() throws Exception {
        Path installed = Path.of("/usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz");
        require(installed, "python3-sklearn");
        run("MakeDigits.java", installed);
        requireSame(new Optdigits().card());
    }

    private static void require(Path installed, String debianPackage) {
        String skipped = "skipped: the Debian package " + debianPackage + " is not installed";
        if (!Files.exists(installed)) {
            System.out.println(skipped);
        }
        assumeTrue(Files.exists(installed), skipped);
    }

    private void run(String script, Path from) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "scripts/" + script, from.toString(), made.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void requireSame(DataCard card) throws IOException {
        for (DataFile file : card.files()) {
            byte[] again = FileCheck.read(made.resolve(file.name() + ".gz"), file);
            assertThat(Arrays.equals(again, EmbeddedFiles.bytes(card, file)))
                    .as(file.name())
                    .isTrue();
        }
        try (Stream<Path> all = Files.list(made)) {
            List<String> names = all.map(path -> path.getFileName().toString()).toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(card.files().stream()
                            .map(file -> file.name() + ".gz")
                            .toList());
        }
    }
}
