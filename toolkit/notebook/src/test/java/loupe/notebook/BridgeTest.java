package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import org.junit.jupiter.api.Test;

class BridgeTest {

    @Test
    void whatTheKernelDrawsItselfIsLeftToIt() {
        assertThat(Bridge.drawn(List.of())).contains(MimeBundle.class, Renderable.class, RenderedImage.class);
        assertThat(Bridge.drawn(List.of(RenderedImage.class)))
                .contains(MimeBundle.class, Renderable.class)
                .doesNotContain(RenderedImage.class);
    }

    @Test
    void aFailingImportIsToldOnceAndTheOthersRun() {
        List<String> evaluated = new ArrayList<>();
        String told = errorsOf(() -> Bridge.evaluateImports(line -> {
            if (line.contains("tablesaw")) {
                throw new IllegalStateException("no such package");
            }
            evaluated.add(line);
        }));
        assertThat(told)
                .isEqualTo("Loupe: these start-up imports failed: import tech.tablesaw.api.*; (no such package)\n");
        assertThat(evaluated).hasSize(StartupImports.lines().size() - 1);
    }

    /** Our classes as a process without any of the three kernels has them. */
    @Test
    void withoutForeignKernelsNothingIsTouchedAndNothingIsSaid() throws Exception {
        String told = errorsOf(() -> {
            try (var loader = withoutForeignKernels()) {
                Class<?> service = loader.loadClass("loupe.display.Renderer");
                assertThat(ServiceLoader.load(service, loader).stream().map(ServiceLoader.Provider::get))
                        .isNotEmpty();
                loader.loadClass("loupe.notebook.Notebook").getMethods();
                loader.loadClass("loupe.notebook.RapaioBridge").getMethods();
                loader.loadClass("loupe.notebook.Bridge").getMethods();
            } catch (IOException | ClassNotFoundException fault) {
                throw new AssertionError(fault);
            }
        });
        assertThat(told).isEmpty();
    }

    private static String errorsOf(Runnable action) {
        PrintStream before = System.err;
        var kept = new ByteArrayOutputStream();
        System.setErr(new PrintStream(kept, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    private static URLClassLoader withoutForeignKernels() throws IOException {
        List<URL> urls = new ArrayList<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            if (!entry.matches(".*(jjava|jvm-basekernel|test-classes).*")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
