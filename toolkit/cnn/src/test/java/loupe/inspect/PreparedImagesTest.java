package loupe.inspect;

import static loupe.data.prepare.Steps.crop;
import static loupe.data.prepare.Steps.scale;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.data.Datasets;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.prepare.Preprocessing;
import org.junit.jupiter.api.Test;

/** A network behind a preprocessing says of raw images what it says without of prepared ones. */
class PreparedImagesTest {

    private final ImageSet digits = Datasets.digits().take(20);
    private final Image raw = digits.image(3);
    private final Preprocessing cropAndScale = Preprocessing.fit(digits, crop(6, 6), scale(0, 2));

    @Test
    void looksInsideRawImages() {
        var net = cnn(input(1, 6, 6), conv2d(4, 3), relu(), flatten(), dense(10));
        try (var plain = net.initialise(5)) {
            var behind = plain.withPreprocessing(cropAndScale);
            Image prepared = cropAndScale.apply(raw);
            assertThat(behind.logits(raw)).containsExactly(plain.logits(prepared));
            FeatureMaps maps = Inspect.featureMaps(behind, raw, "conv2d1");
            assertThat(maps.maps())
                    .isDeepEqualTo(
                            Inspect.featureMaps(plain, prepared, "conv2d1").maps());
            Attribution found = Inspect.gradCam(behind, raw, 2);
            assertThat(found.map())
                    .containsExactly(Inspect.gradCam(plain, prepared, 2).map());
            assertThat(behind.predict(digits).probabilities())
                    .isDeepEqualTo(plain.predict(cropAndScale.apply(digits)).probabilities());
        }
    }

    /** The picture lies under what the network saw: the crop in its own values, or the whole raw image. */
    @Test
    void drawsOnThePartThatTheNetworkSaw() {
        var net = cnn(input(1, 6, 6), conv2d(4, 3), relu(), flatten(), dense(10));
        var whole = cnn(input(1, 8, 8), conv2d(4, 3), relu(), flatten(), dense(10));
        try (var plain = net.initialise(5);
                var same = whole.initialise(5)) {
            Image seen =
                    Inspect.gradCam(plain.withPreprocessing(cropAndScale), raw).image();
            assertThat(seen.shape()).isEqualTo(new ImageShape(1, 6, 6));
            assertThat(seen.at(0, 0, 0)).isEqualTo(raw.at(0, 1, 1));
            assertThat(Inspect.gradCam(same.withPreprocessing(Preprocessing.fit(digits, scale(0, 2))), raw)
                            .image())
                    .isSameAs(raw);
        }
    }

    @Test
    void sharesItsWeightsAndItsEnd() {
        var net = cnn(input(1, 6, 6), flatten(), dense(10));
        var plain = net.initialise(5);
        var behind = plain.withPreprocessing(cropAndScale);
        assertThat(behind.weightsSha256()).isEqualTo(plain.weightsSha256());
        assertThat(behind.inputShape()).isEqualTo(new ImageShape(1, 8, 8));
        assertThat(plain.preprocessing().isEmpty()).isTrue();
        assertThatThrownBy(() -> plain.withPreprocessing(Preprocessing.fit(digits, crop(4, 4))))
                .hasMessage("preprocessing: expected steps that end in (C=1, H=6, W=6) as the layers take, "
                        + "got (C=1, H=4, W=4), which they make of (C=1, H=8, W=8)");
        behind.close();
        assertThatThrownBy(plain::snapshot).hasMessage("network: expected an open one, got one that was closed");
    }
}
