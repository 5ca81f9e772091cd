package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import loupe.data.Datasets;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.display.Show;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On IJava's real base, with a kernel that keeps what it was told. */
class IJavaBridgeTest {

    private final Screen before = Screens.current();
    private final KeepingKernel kernel = new KeepingKernel();

    @AfterEach
    void putTheScreenBack() {
        Screens.use(before);
    }

    @Test
    void valuesAreDrawnShownAndImported() {
        IJavaBridge.install(kernel);
        DisplayData drawn = kernel.getRenderer().render(Datasets.fashion().image(0));
        assertThat(drawn.hasDataForType(MIMEType.IMAGE_PNG)).isTrue();
        Show.show("hello");
        assertThat(kernel.shown)
                .extracting(data -> data.getData(MIMEType.TEXT_PLAIN))
                .containsExactly("hello");
        assertThat(kernel.evaluated).contains("import static loupe.layer.Layers.*;");
    }

    @Test
    void whatTheKernelDrawsItselfStaysItsOwn() {
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        Object plain = kernel.getRenderer().render(image).getData(MIMEType.TEXT_PLAIN);
        IJavaBridge.install(kernel);
        assertThat(kernel.getRenderer().render(image).getData(MIMEType.TEXT_PLAIN))
                .isEqualTo(plain);
        assertThat(kernel.getRenderer().render("text").getData(MIMEType.TEXT_PLAIN))
                .isEqualTo("text");
    }

    @Test
    void elsewhereItSaysThatThereIsNothingToInstall() {
        assertThatThrownBy(() -> IJavaBridge.install())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("kernel: expected a running IJava kernel, got null");
    }

    private static final class KeepingKernel extends BaseKernel {

        private final List<DisplayData> shown = new ArrayList<>();
        private final List<String> evaluated = new ArrayList<>();

        @Override
        public void display(DisplayData data) {
            shown.add(data);
        }

        @Override
        public DisplayData eval(String source) {
            evaluated.add(source);
            return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return new LanguageInfo.Builder("java").build();
        }
    }
}
