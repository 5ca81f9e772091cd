package loupe.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {

    @Test
    void valueThatDrawsItselfIsAskedFirst() {
        Renderable value = () -> MimeBundle.text("drawn").withHtml("<b>drawn</b>");
        assertThat(Rendering.of(value).get(MimeBundle.HTML)).contains("<b>drawn</b>");
    }

    @Test
    void arraysShowTheirElements() {
        assertThat(Rendering.of(new int[] {1, 2}).plain()).isEqualTo("[1, 2]");
        assertThat(Rendering.of(new float[][] {{1}, {2}}).plain()).isEqualTo("[[1.0], [2.0]]");
        assertThat(Rendering.of(null).plain()).isEqualTo("null");
    }

    @Test
    void faultyValueBecomesTextThatNamesTheFault() {
        Renderable faulty = () -> {
            throw new IllegalStateException("no data");
        };
        assertThat(Rendering.of(faulty).plain()).contains("could not be drawn").contains("no data");
    }

    @Test
    void bundleWithoutPlainTextIsRefused() {
        assertThatThrownBy(() -> new MimeBundle(Map.of("text/html", "x")))
                .hasMessage("data: expected an entry text/plain, got [text/html]");
    }

    @Test
    void binaryFormsComeBackAsBytes() {
        byte[] bytes = {1, 2, 3};
        MimeBundle bundle = MimeBundle.text("picture").withPng(bytes).withSvg("<svg/>");
        assertThat(bundle.bytes(MimeBundle.PNG)).contains(bytes);
        assertThat(bundle.bytes(MimeBundle.SVG)).contains("<svg/>".getBytes());
    }

    @Test
    void recordingKeepsTheLatestStateInOrderOfShowing() {
        var screen = new RecordingScreen();
        Screens.with(screen, () -> {
            DisplayId first = Show.showOne("one");
            Show.show("two");
            Show.update(first, "three");
        });
        assertThat(screen.shown()).extracting(MimeBundle::plain).containsExactly("three", "two");
        assertThat(screen.updates()).isEqualTo(1);
    }
}
