package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Map;
import loupe.display.Screen;
import loupe.display.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain values of Java on IJava's real base: the bridge brings our renderers for them, arrays of any type included. */
class ValuesOnIJavaTest {

    record Point(int x, int y) {}

    private final Screen before = Screens.current();
    private final BaseKernel kernel = new SilentKernel();

    @BeforeEach
    void install() {
        IJavaBridge.install(kernel);
    }

    @AfterEach
    void putTheScreenBack() {
        Screens.use(before);
    }

    private String plain(Object value) {
        return kernel.getRenderer().render(value).getData(MIMEType.TEXT_PLAIN).toString();
    }

    @Test
    void arraysAndCollectionsAreDrawn() {
        assertThat(plain(new int[] {1, 2})).isEqualTo("int[2] {1, 2}");
        assertThat(plain(new String[] {"a"})).isEqualTo("String[1] {a}");
        assertThat(plain(List.of(1, 2))).isEqualTo("[1, 2]");
        DisplayData matrix = kernel.getRenderer().render(new float[][] {{1, 2}, {3, 4}});
        assertThat(matrix.getData(MIMEType.TEXT_HTML)).asString().contains("float[2][2]");
        for (Object value : List.of(Map.of("k", 1), new Point(1, 2))) {
            assertThat(kernel.getRenderer().render(value).hasDataForType(MIMEType.TEXT_HTML))
                    .isTrue();
        }
    }

    @Test
    void textAndNumbersStayText() {
        assertThat(plain("hello")).isEqualTo("hello");
        assertThat(plain(42)).isEqualTo("42");
        assertThat(kernel.getRenderer().render("hello").hasDataForType(MIMEType.TEXT_HTML))
                .isFalse();
    }

    private static final class SilentKernel extends BaseKernel {

        @Override
        public DisplayData eval(String source) {
            return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return new LanguageInfo.Builder("java").build();
        }
    }
}
