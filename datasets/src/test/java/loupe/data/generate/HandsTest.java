package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import org.junit.jupiter.api.Test;

class HandsTest {

    @Test
    void sameSeedDrawsTheSameOnEveryJdk() {
        assertThat(new Hands(20, 32, 0.35, 42).draw().sha256())
                .isEqualTo("51056eb5f01e3afa63755e90e19f476b1e1f2230b6df929c75ae1b6e48de538c");
        assertThat(new Hands(20, 32, 0.35, 43).draw().sha256())
                .isNotEqualTo(new Hands(20, 32, 0.35, 42).draw().sha256());
    }

    @Test
    void everyGestureComesAsOften() {
        ImageSet hands = Generators.hands(50, 7);
        assertThat(hands.classCounts()).containsOnly(5).hasSize(10);
        assertThat(hands.shape()).isEqualTo(new ImageShape(3, 32, 32));
        assertThat(hands.classes()).startsWith("fist", "one").contains("L").endsWith("call");
        assertThat(hands.card().orElseThrow().source()).contains("seed=7");
    }

    @Test
    void stretchedFingersAreSeen() {
        // Without nuisance a palm covers more than four fingers, these more than one, and one more than a fist.
        double[] lit = new double[10];
        ImageSet hands = new Hands(400, 32, 0, 1).draw();
        for (int i = 0; i < hands.size(); i++) {
            float[] pixels = hands.image(i).pixels();
            float ground = pixels[0];
            lit[hands.label(i)] += IntStream.range(0, 1024)
                    .filter(p -> Math.abs(pixels[p] - ground) > 0.05)
                    .count();
        }
        double[] covered = Arrays.stream(lit).map(sum -> sum / 40).toArray();
        assertThat(covered[5]).isGreaterThan(covered[4]);
        assertThat(covered[4]).isGreaterThan(covered[1]);
        assertThat(covered[1]).isGreaterThan(covered[0]);
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new Hands(0, 32, 0.35, 1)).hasMessage("images: expected >= 1, got 0");
        assertThatThrownBy(() -> new Hands(1, 15, 0.35, 1)).hasMessage("size: expected >= 16, got 15");
        assertThatThrownBy(() -> new Hands(1, 32, 1.5, 1)).hasMessage("hard: expected 0.0..1.0, got 1.5");
        assertThatThrownBy(() -> new Hands(1, 32, Double.NaN, 1)).hasMessage("hard: expected 0.0..1.0, got NaN");
    }
}
