package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.data.Image;
import loupe.data.ImageSet;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void plainShapesStandInTheMiddle() {
        ImageSet shapes = new Shapes(6, 21, 0, 3).draw();
        for (int i = 0; i < 6; i++) {
            Image image = shapes.image(i);
            float middle = image.at(0, 10, 10);
            assertThat(middle)
                    .as(image.labelName())
                    .isCloseTo(image.labelName().equals("ring") ? 0.1f : 0.95f, within());
            assertThat(image.at(0, 0, 0)).isCloseTo(0.1f, within());
        }
    }

    private static org.assertj.core.data.Offset<Float> within() {
        // A byte is 1 / 255.
        return org.assertj.core.data.Offset.offset(0.003f);
    }

    @Test
    void sameSeedDrawsTheSameOnEveryJdk() {
        assertThat(Generators.shapes(12, 42).sha256())
                .isEqualTo("f8a03f41f0d070e17886b34e107c4b01a9d40aeec795629aff0b999e5b1e3cd1");
        assertThat(Generators.shapes(12, 42).classCounts()).containsOnly(2).hasSize(6);
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new Shapes(0, 28, 0, 1)).hasMessage("images: expected >= 1, got 0");
        assertThatThrownBy(() -> new Shapes(1, 7, 0, 1)).hasMessage("size: expected >= 8, got 7");
        assertThatThrownBy(() -> new Shapes(1, 28, -1, 1)).hasMessage("hard: expected 0.0..1.0, got -1.0");
    }
}
