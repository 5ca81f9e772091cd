package loupe.plot;

import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.convTranspose2d;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.groupNorm;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static loupe.layer.Layers.squeezeAndExcite;
import static loupe.layer.Layers.upsample2d;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.layer.Input;
import loupe.model.Cnn;
import loupe.model.preset.DenseNet;
import loupe.model.preset.Presets;
import org.junit.jupiter.api.Test;

/** Networks as pictures: their words, their sizes, and files to look at. */
class ArchitecturePictureTest {

    private static final Input GREY = input(1, 28, 28);

    @Test
    void lenetSaysItsLayers() throws Exception {
        Picture picture = Plots.architecture(Presets.leNet5(GREY, 10));
        assertThat(picture.alt())
                .startsWith(
                        "Network 1x28x28 to 10, 61,706 parameters\ninput (C=1, H=28, W=28)\n-> conv2d1 (6 filters 5x5")
                .endsWith("-> dense3 (10 units) (F=10)");
        Album.keep("architecture-lenet", picture);
    }

    @Test
    void largeNetworksFitAPage() throws Exception {
        Map<String, Cnn> nets = Map.of(
                "resnet20", Presets.resNet20(GREY, 10),
                "resnet18", Presets.resNet18(input(3, 224, 224), 1000),
                "googlenet", Presets.googLeNetSmall(GREY, 10),
                "densenet", Presets.denseNetSmall(GREY, 10),
                "mobilenet", Presets.mobileNetSmall(GREY, 10),
                "vgg", Presets.vggSmall(GREY, 10));
        for (Map.Entry<String, Cnn> net : nets.entrySet()) {
            Picture picture = Plots.architecture(net.getValue());
            assertThat(picture.width()).as(net.getKey()).isLessThanOrEqualTo(1000);
            Album.keep("architecture-" + net.getKey(), picture);
        }
    }

    @Test
    void branchesInBranchesAndEnlargingLayersAreDrawn() throws Exception {
        Cnn nested = cnn(
                input(3, 16, 16),
                concatenate(
                        branch(),
                        branch(
                                residual(conv2d(6, 3).same(), groupNorm(2), relu()),
                                concatenate(
                                        branch(conv2d(4, 1)),
                                        branch(conv2d(4, 3).same())))),
                relu(),
                squeezeAndExcite(2),
                upsample2d(2),
                convTranspose2d(4, 4).stride(2).padding(1),
                globalAvgPool2d());
        Album.keep("architecture-nested", Plots.architecture(nested));
        assertThat(Plots.architecture(nested).alt())
                .contains("-> concatenate1 (input | residual")
                .contains("H=64");
    }

    @Test
    void aHugeNetworkIsCutAndSaysSo() throws Exception {
        Picture picture = Plots.architecture(DenseNet.denseNet(GREY, 10, 30, 12));
        assertThat(picture.height()).isLessThan(3000);
        Album.keep("architecture-huge", picture);
    }

    @Test
    void showingADescriptionDrawsThePictureAndTheTable() {
        MimeBundle shown = Rendering.of(Presets.resNet20(GREY, 10));
        String html = shown.get(MimeBundle.HTML).orElseThrow();
        assertThat(html)
                .startsWith("<figure")
                .contains("<table class=\"loupe-summary\">")
                .hasSizeLessThan(100_000);
        assertThat(shown.get(MimeBundle.PNG)).isPresent();
        assertThat(shown.plain()).contains("residual9");
    }
}
