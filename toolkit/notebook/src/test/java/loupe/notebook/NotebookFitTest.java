package loupe.notebook;

import static loupe.data.Datasets.digits;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.model.Models.cnn;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import loupe.display.MimeBundle;
import loupe.display.RecordingScreen;
import loupe.display.Screens;
import org.junit.jupiter.api.Test;

class NotebookFitTest {

    @Test
    void drawsOnePictureWhoseLastStateNamesEveryEpoch() {
        var screen = new RecordingScreen();
        var linear = cnn(input(1, 8, 8), flatten(), dense(10));
        Screens.with(screen, () -> Notebook.fit(
                        linear, digits().split(0.8, 1), training().epochs(2).seed(1))
                .close());
        assertThat(screen.shown()).hasSize(1);
        MimeBundle last = screen.shown().get(0);
        assertThat(last.get(MimeBundle.PNG)).isPresent();
        assertThat(last.plain()).contains("over 2 epochs");
    }
}
