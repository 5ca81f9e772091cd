package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecsTest {

    @TempDir
    Path kernels;

    @Test
    void writesASpecThatJupyterCanStart() throws Exception {
        Path folder = KernelSpecs.install(kernels, JavaCommand.of(List.of("/a b/one.jar", "/c/*")));
        JsonNode spec =
                new ObjectMapper().readTree(folder.resolve("kernel.json").toFile());
        assertThat(spec.path("display_name").asText()).isEqualTo("Java (Loupe)");
        assertThat(spec.path("language").asText()).isEqualTo("java");
        assertThat(spec.path("interrupt_mode").asText()).isEqualTo("message");
        assertThat(spec.path("env").path("MALLOC_ARENA_MAX").asText()).isEqualTo("1");
        assertThat(spec.path("argv"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        System.getProperty("java.home") + "/bin/java",
                        "@" + folder.resolve("java.options"),
                        "loupe.kernel.KernelMain",
                        "{connection_file}");
        assertThat(Files.readAllLines(folder.resolve("java.options")))
                .contains("-XX:+UseSerialGC")
                .endsWith("-cp", "\"/a b/one.jar:/c/*\"");
        assertThat(ImageIO.read(folder.resolve("logo-64x64.png").toFile()).getWidth())
                .isEqualTo(64);
        assertThat(ImageIO.read(folder.resolve("logo-32x32.png").toFile()).getWidth())
                .isEqualTo(32);
    }

    @Test
    void findsWhatIsInstalledAndWhatIsMissing() throws Exception {
        assertThat(KernelSpecs.find(kernels)).isEmpty();
        KernelSpecs.install(kernels, JavaCommand.ofThisJvm());
        assertThat(KernelSpecs.find(kernels).orElseThrow().problem()).isEmpty();
        KernelSpecs.install(kernels, JavaCommand.of(List.of(kernels + "/*", kernels + "/gone.jar")));
        assertThat(KernelSpecs.find(kernels).orElseThrow().problem())
                .hasValue("no jar or folder at " + kernels.resolve("gone.jar"));
        KernelSpecs.install(kernels, new JavaCommand(kernels.resolve("java"), List.of(), List.of()));
        assertThat(KernelSpecs.find(kernels).orElseThrow().problem()).hasValue("no Java at " + kernels.resolve("java"));
        Files.writeString(kernels.resolve("loupe/kernel.json"), "{");
        assertThat(KernelSpecs.find(kernels).orElseThrow().problem()).isNotEqualTo(Optional.empty());
    }

    @Test
    void theUsersFolderIsJupyters() {
        Path home = Path.of("/home/ada");
        assertThat(KernelSpecs.userKernels(Map.of(), "Linux", home))
                .isEqualTo(Path.of("/home/ada/.local/share/jupyter/kernels"));
        assertThat(KernelSpecs.userKernels(Map.of("XDG_DATA_HOME", "/xdg"), "Linux", home))
                .isEqualTo(Path.of("/xdg/jupyter/kernels"));
        assertThat(KernelSpecs.userKernels(Map.of("XDG_DATA_HOME", "/xdg", "JUPYTER_DATA_DIR", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/kernels"));
        assertThat(KernelSpecs.userKernels(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("/home/ada/Library/Jupyter/kernels"));
    }
}
