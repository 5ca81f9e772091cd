package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.Datasets;
import loupe.display.DisplayId;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.display.Show;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.global.Global;

/** On stand-ins of rapaio's few types: its kernel is on no registry. */
class RapaioBridgeTest {

    private final Screen before = Screens.current();

    @BeforeEach
    void forget() {
        Global.SHOWN.clear();
        Global.EVALUATED.clear();
    }

    @AfterEach
    void putTheScreenBack() {
        Screens.use(before);
    }

    @Test
    void valuesAreDrawnThroughTheServiceFile() {
        assertThat(Global.draw(Datasets.fashion().image(0)).data())
                .containsKey("image/png")
                .extractingByKey("text/plain")
                .asString()
                .contains("Ankle boot");
    }

    @Test
    void whatRapaioDrawsItselfStaysItsOwn() {
        assertThat(Global.draw(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB))
                        .data())
                .containsOnlyKeys("text/plain");
        assertThat(Global.draw(List.of(1, 2)).data()).containsOnlyKeys("text/plain");
    }

    /** rapaio adds the jars of a dependency one by one to the same loader, and asks after each. */
    @Test
    void nothingIsOfferedUntilTheLastJarIsThere() throws Exception {
        Map<Boolean, List<URL>> parts = classPath()
                .collect(Collectors.partitioningBy(url -> url.getPath().contains("tablesaw")));
        try (var loader = new GrowingLoader(parts.get(false))) {
            assertThat(offered(loader)).isZero();
            parts.get(true).forEach(loader::addURL);
            assertThat(offered(loader)).isGreaterThan(10);
        }
    }

    private static Stream<URL> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator)).map(RapaioBridgeTest::url);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException fault) {
            throw new AssertionError(fault);
        }
    }

    private static int offered(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(RapaioDisplays.class.getName());
        Object provider = type.getConstructor().newInstance();
        return ((List<?>) type.getMethod("getDisplayRenderers").invoke(provider)).size();
    }

    private static final class GrowingLoader extends URLClassLoader {

        GrowingLoader(List<URL> urls) {
            super(urls.toArray(URL[]::new), getPlatformClassLoader());
        }

        @Override
        protected void addURL(URL url) {
            super.addURL(url);
        }
    }

    @Test
    void showReachesTheCellAndIsUpdatedInPlace() {
        RapaioBridge.install();
        DisplayId id = Show.showOne("one");
        Show.update(id, "two");
        assertThat(Global.SHOWN).hasSize(1);
        assertThat(Global.SHOWN.get(id.value()).data()).containsEntry("text/plain", "two");
        assertThat(Global.EVALUATED).contains("import static loupe.layer.Layers.*;");
    }

    @Test
    void elsewhereItSaysThatThereIsNothingToInstall() {
        assertThatThrownBy(() -> RapaioBridge.install("no.such.Global"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("kernel: expected a process of the rapaio kernel");
    }
}
