package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageShapeTest {

    @Test
    void printsWithAxisNames() {
        assertThat(new ImageShape(16, 8, 8)).hasToString("(C=16, H=8, W=8)");
    }

    @Test
    void indexRunsOverColumnsThenRowsThenChannels() {
        var shape = new ImageShape(2, 3, 4);
        assertThat(shape.index(0, 0, 3)).isEqualTo(3);
        assertThat(shape.index(0, 2, 0)).isEqualTo(8);
        assertThat(shape.index(1, 2, 3)).isEqualTo(shape.values() - 1);
    }

    @Test
    void emptyAxisIsRefused() {
        assertThatThrownBy(() -> new ImageShape(1, 0, 4)).hasMessage("height: expected >= 1, got 0");
    }
}
