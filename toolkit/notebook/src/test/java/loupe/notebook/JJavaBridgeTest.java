package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import loupe.data.Datasets;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.display.Show;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On JJava's real base, with a kernel that keeps what it was told. */
class JJavaBridgeTest {

    private final Screen before = Screens.current();
    private final KeepingKernel kernel = new KeepingKernel();

    @AfterEach
    void putTheScreenBack() {
        Screens.use(before);
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(JJavaBridge.class);
    }

    @Test
    void valuesOfOursAreDrawnByTheKernel() {
        new JJavaBridge().install(kernel);
        DisplayData drawn = kernel.getRenderer().render(Datasets.fashion().image(0));
        assertThat(drawn.hasDataForType(MIMEType.IMAGE_PNG)).isTrue();
        assertThat(drawn.getData(MIMEType.TEXT_PLAIN)).asString().contains("Ankle boot");
    }

    @Test
    void showReachesTheNotebookWithAnIdThatCanBeUpdated() {
        new JJavaBridge().install(kernel);
        var id = Show.showOne("hello");
        assertThat(kernel.shown).hasSize(1);
        assertThat(kernel.shown.get(0).getData(MIMEType.TEXT_PLAIN)).isEqualTo("hello");
        assertThat(kernel.shown.get(0).getDisplayId()).isEqualTo(id.value());
    }

    @Test
    void startUpImportsAreEvaluated() {
        new JJavaBridge().install(kernel);
        assertThat(kernel.evaluated).contains("import loupe.data.*;", "import static loupe.notebook.Notebook.fit;");
    }

    private static final class KeepingKernel extends JJavaKernel {

        private final List<DisplayData> shown = new ArrayList<>();
        private final List<String> evaluated = new ArrayList<>();

        KeepingKernel() {
            super(false);
        }

        @Override
        public void display(DisplayData data) {
            shown.add(data);
        }

        @Override
        public Object evalRaw(String source) {
            evaluated.add(source);
            return null;
        }
    }
}
