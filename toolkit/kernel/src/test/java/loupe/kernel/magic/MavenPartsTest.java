package loupe.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Exclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenPartsTest {

    private static final MagicCall CALL = new MagicCall("maven", "", Optional.empty(), 1, null);

    @TempDir
    Path folder;

    @Test
    void readsAllFormsOfCoordinates() {
        assertThat(Coordinates.artifact("g:a:1", CALL)).isEqualTo(new DefaultArtifact("g", "a", "", "jar", "1"));
        assertThat(Coordinates.artifact("g:a:zip:c:1", CALL)).isEqualTo(new DefaultArtifact("g", "a", "c", "zip", "1"));
        assertThat(Coordinates.exclusion("g", CALL)).isEqualTo(new Exclusion("g", "*", "*", "*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g", "g:a", "g::1", "a:b:c:d:e:f"})
    void refusesOthers(String typed) {
        assertThatThrownBy(() -> Coordinates.artifact(typed, CALL))
                .isInstanceOf(MagicException.class)
                .hasMessage("%maven: expected group:artifact[:extension[:classifier]]:version, got '" + typed + "'");
    }

    @Test
    void wrapsWhatIsPasted() {
        String one = "<dependency><artifactId>a</artifactId></dependency>";
        String place = "<repository><id>r</id></repository>";
        assertThat(PomSnippet.whole(one)).contains("<dependencies>\n" + one + "\n</dependencies>");
        assertThat(PomSnippet.whole(place + one))
                .contains("<repositories>\n" + place + "\n</repositories>")
                .contains("<dependencies>\n" + one);
        String section = "<dependencies>" + one + "</dependencies>";
        assertThat(PomSnippet.whole(section)).contains("\n" + section + "\n</project>");
        assertThat(PomSnippet.whole("<project>x</project>")).isEqualTo("<project>x</project>");
    }

    @Test
    void aPomTakesWhatItLacksFromTheParentBesideIt() throws Exception {
        Path child = Files.createDirectory(folder.resolve("child")).resolve("pom.xml");
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><groupId>g</groupId><artifactId>p</artifactId><version>2</version></project>");
        Files.writeString(
                child,
                "<project><parent><groupId>g</groupId><artifactId>p</artifactId><version>2</version></parent>"
                        + "<artifactId>c</artifactId></project>");
        PomFiles files = PomFiles.of(child, CALL);
        assertThat(files.artifact()).isEqualTo(new DefaultArtifact("g", "c", "pom", "2"));
        assertThat(files.findArtifact(new DefaultArtifact("g", "p", "pom", "2")))
                .isEqualTo(folder.resolve("pom.xml").toFile());
        assertThat(files.findArtifact(new DefaultArtifact("g", "p", "jar", "2")))
                .isNull();
    }

    @Test
    void findsTheSettingsBesideTheProgram() throws Exception {
        Path program = Files.createDirectories(folder.resolve("maven/bin")).resolve("mvn");
        Files.createFile(program).toFile().setExecutable(true);
        Map<String, String> environment = Map.of("PATH", folder.resolve("none") + ":" + program.getParent());
        assertThat(MavenHome.find(environment)).isEmpty();
        Files.createFile(Files.createDirectory(folder.resolve("maven/conf")).resolve("settings.xml"));
        assertThat(MavenHome.find(environment)).hasValue(folder.resolve("maven").toRealPath());
        assertThat(MavenHome.find(Map.of("PATH", environment.get("PATH"), "MAVEN_HOME", "x")))
                .isEmpty();
    }
}
