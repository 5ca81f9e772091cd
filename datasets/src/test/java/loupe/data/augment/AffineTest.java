package loupe.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import org.junit.jupiter.api.Test;

class AffineTest {

    private static final ImageShape SHAPE = new ImageShape(2, 5, 7);

    /** A turn by nothing to speak of takes the way of turned images, and must find what the quick way finds. */
    @Test
    void theWayAlongTheAxesGivesTheNumbersOfTheWayThroughAnyPlace() {
        SeedStream random = SeedStream.of(1, "test");
        float[] pixels = new float[SHAPE.values()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextDouble();
        }
        Sample sample = new Sample(SHAPE, pixels, new float[0], List.of(), new float[] {1});
        double tiny = 1e-12;
        for (Affine map : List.of(
                Affine.shift(2, -1),
                Affine.shift(0.4, 1.7),
                Affine.about(SHAPE, -1, 0, 0, 1),
                Affine.about(SHAPE, 1.3, 0, 0, 0.7))) {
            var turned = new Affine(map.xx(), tiny, map.x0(), tiny, map.yy(), map.y0());
            assertThat(map.apply(sample).pixels())
                    .as(map.toString())
                    .containsExactly(turned.apply(sample).pixels(), within(1e-6f));
        }
    }
}
