package loupe.kernel;

import static loupe.kernel.NotebookFunctions.display;
import static loupe.kernel.NotebookFunctions.render;
import static loupe.kernel.NotebookFunctions.updateDisplay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.display.MimeBundle;
import loupe.display.RecordingScreen;
import loupe.display.Screens;
import org.junit.jupiter.api.Test;

class NotebookFunctionsTest {

    private static final MimeBundle BOTH = MimeBundle.text("plain").withHtml("<i>html</i>");

    @Test
    void aTextStandsForItselfInTheWantedForm() {
        assertThat(render("<b>x</b>", "text/html").data())
                .containsEntry("text/html", "<b>x</b>")
                .containsEntry("text/plain", "<b>x</b>");
    }

    @Test
    void onlyTheWantedFormsAreKept() {
        assertThat(render(BOTH)).isEqualTo(BOTH);
        assertThat(render(BOTH, "text/plain").data()).containsOnlyKeys("text/plain");
        assertThatThrownBy(() -> render(3, "image/png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mimeTypes: expected some of [text/plain] for a java.lang.Integer, got [image/png]");
    }

    @Test
    void whatIsShownCanBeReplaced() {
        RecordingScreen screen = new RecordingScreen();
        Screens.with(screen, () -> {
            String id = display("old");
            display(null);
            updateDisplay(id, BOTH);
        });
        assertThat(screen.shown()).containsExactly(BOTH, MimeBundle.text("null"));
    }
}
