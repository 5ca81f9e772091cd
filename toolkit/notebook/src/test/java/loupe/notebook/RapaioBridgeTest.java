package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
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
        assertThat(Global.draw(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)).data())
                .containsOnlyKeys("text/plain");
        assertThat(Global.draw(List.of(1, 2)).data()).containsOnlyKeys("text/plain");
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
