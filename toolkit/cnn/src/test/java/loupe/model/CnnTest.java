package loupe.model;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.custom;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.gelu;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.leakyRelu;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static loupe.layer.Layers.sigmoid;
import static loupe.layer.Layers.tanh;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.nn.Blocks;
import java.util.List;
import loupe.display.MimeBundle;
import loupe.layer.Layer;
import loupe.layer.TensorShape;
import org.junit.jupiter.api.Test;

/** Descriptions: names, shapes, faults, JSON and the summary, all without an engine. */
class CnnTest {

    /** LeNet-5 of LeCun et al. 1998 in the common modern form: 61,706 parameters. */
    static final Cnn LENET = cnn(
            input(1, 28, 28),
            conv2d(6, 5).same(),
            tanh(),
            avgPool2d(2),
            conv2d(16, 5),
            tanh(),
            avgPool2d(2),
            flatten(),
            dense(120),
            tanh(),
            dense(84),
            tanh(),
            dense(10));

    static final Cnn EVERYTHING = cnn(
            input(3, 16, 16),
            conv2d(8, 3, 4).same().bias(false),
            batchNorm().momentum(0.8),
            leakyRelu(0.1),
            residual(
                            conv2d(12, 3).same().stride(2),
                            batchNorm(),
                            relu(),
                            conv2d(12, 3).same())
                    .stride(2),
            gelu(),
            conv2d(12, 3).groups(3).dilation(2).padding(2),
            sigmoid(),
            maxPool2d(3).stride(2).padding(1),
            dropout(0.25),
            globalAvgPool2d(),
            dense(5).bias(false));

    @Test
    void layersAreNamedByKindAndNumber() {
        assertThat(LENET.layerNames())
                .containsExactly(
                        "conv2d1",
                        "tanh1",
                        "avgPool2d1",
                        "conv2d2",
                        "tanh2",
                        "avgPool2d2",
                        "flatten1",
                        "dense1",
                        "tanh3",
                        "dense2",
                        "tanh4",
                        "dense3");
        assertThat(LENET.layer("avgPool2d2").outputShape()).isEqualTo(TensorShape.maps(16, 5, 5));
        assertThat(LENET.outputShape()).isEqualTo(TensorShape.flat(10));
    }

    @Test
    void lenetHasTheNumbersOfThePaper() {
        assertThat(LENET.parameters()).isEqualTo(156 + 2416 + 48120 + 10164 + 850);
        assertThat(LENET.summary().multiplyAdds())
                .isEqualTo(28 * 28 * 6 * 25 + 10 * 10 * 16 * 150 + 400 * 120 + 120 * 84 + 84 * 10);
    }

    @Test
    void receptiveFieldsOfLenetByHand() {
        // 5; pool + 1 = 6, stride 2; + 4 x 2 = 14; + 1 x 2 = 16, stride 4.
        assertThat(List.of("conv2d1", "avgPool2d1", "conv2d2", "avgPool2d2", "flatten1", "dense1"))
                .extracting(name -> LENET.layer(name).receptiveField().toString())
                .containsExactly("5x5", "6x6", "14x14", "16x16", "16x16", "whole image");
    }

    @Test
    void receptiveFieldsOfAVggByHand() {
        Cnn vgg = cnn(
                input(3, 32, 32),
                conv2d(8, 3).same(),
                conv2d(8, 3).same(),
                maxPool2d(2),
                conv2d(16, 3).same(),
                conv2d(16, 3).same(),
                maxPool2d(2),
                conv2d(32, 3).same().dilation(2),
                globalAvgPool2d());
        // 3, 5, 6 (stride 2), 10, 14, 16 (stride 4), + 2 x 2 x 4 = 32
        assertThat(vgg.layers())
                .extracting(layer -> layer.receptiveField().toString())
                .containsExactly("3x3", "5x5", "6x6", "10x10", "14x14", "16x16", "32x32", "whole image");
    }

    @Test
    void aKernelThatDoesNotFitNamesTheLayerAndTheRemedy() {
        assertRefused(
                "conv2d2: kernel size: expected <= padded input 4x4, got 5; use same() or padding(1)",
                conv2d(6, 3),
                maxPool2d(3),
                conv2d(6, 5));
        assertRefused(
                "maxPool2d2: kernel size: expected <= padded input 2x2, got 5; use a smaller kernel size",
                maxPool2d(6),
                maxPool2d(5));
        assertRefused(
                "conv2d1: kernel size: expected <= padded input 14x14, got 5 dilated to 17; use same() or padding(2)",
                conv2d(6, 5).dilation(4));
    }

    @Test
    void denseNeedsAFlatInputAndConvolutionsDoNot() {
        assertRefused(
                "dense1: expected a flat input (F=...), got (C=16, H=14, W=14); put flatten() before it",
                conv2d(16, 1),
                dense(10));
        assertRefused(
                "conv2d1: input: expected feature maps (C, H, W), got (F=196); put this layer before flatten()",
                flatten(),
                conv2d(6, 5));
    }

    @Test
    void otherFaultsNameTheirLayerToo() {
        assertRefused(
                "conv2d2: groups: expected a divisor of the input's 3 channels, got 2",
                conv2d(3, 3),
                conv2d(4, 3).groups(2));
        assertRefused(
                "residual1: shortcut: expected (C=4, H=7, W=7) as the inner layers give, got (C=4, H=14, W=14);"
                        + " use stride(n) with the product of the inner layers' strides",
                residual(conv2d(4, 3).same().stride(2)));
        assertRefused(
                "residual1: dense1: expected a flat input (F=...), got (C=1, H=14, W=14); put flatten() before it",
                residual(dense(3)));
        assertRefused("layers: expected at least one layer, got none");
    }

    private static void assertRefused(String message, Layer... layers) {
        assertThatThrownBy(() -> cnn(input(1, 14, 14), layers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownLayerGetsTheNearestName() {
        assertThatThrownBy(() -> cnn(input(1, 8, 8), conv2d(2, 3), relu()).layer("conv1"))
                .hasMessage("layer: expected one of [conv2d1, relu1], got 'conv1'; did you mean conv2d1?");
    }

    @Test
    void jsonGivesAnEqualDescription() {
        assertThat(Cnn.fromJson(LENET.toJson())).isEqualTo(LENET).hasSameHashCodeAs(LENET);
        assertThat(Cnn.fromJson(EVERYTHING.toJson())).isEqualTo(EVERYTHING);
        assertThat(Cnn.fromJson(EVERYTHING.toJson()).toJson()).isEqualTo(EVERYTHING.toJson());
        assertThat(EVERYTHING).isNotEqualTo(LENET);
    }

    @Test
    void jsonThatIsNoDescriptionIsRefused() {
        String json = LENET.toJson();
        assertThatThrownBy(() -> Cnn.fromJson(json.replace("\"version\" : 1", "\"version\" : 2")))
                .hasMessage("json: version: expected 1, got 2");
        assertThatThrownBy(() -> Cnn.fromJson("{}")).hasMessage("json: format: expected loupe-cnn, got ");
        assertThatThrownBy(() -> Cnn.fromJson("{")).hasMessageStartingWith("json: expected a description of a CNN");
        assertThatThrownBy(() -> Cnn.fromJson(json.replace("\"filters\" : 6", "\"filters\" : 0")))
                .hasMessageContaining("filters: expected >= 1, got 0");
        assertThatThrownBy(() -> Cnn.fromJson(json.replace("\"filters\"", "\"filter\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filter");
    }

    @Test
    void aLayerOfOnesOwnRefusesJson() {
        Layer own = custom("squeeze", Blocks::identityBlock, shape -> shape, 0);
        assertThatThrownBy(() -> cnn(input(1, 8, 8), own).toJson())
                .hasMessage(
                        "squeeze1: expected a layer of the library, got one of your own, whose code JSON cannot hold");
        assertThatThrownBy(() -> cnn(input(1, 8, 8), residual(relu(), own)).toJson())
                .hasMessageStartingWith("residual1.squeeze: expected a layer of the library");
    }

    @Test
    void theSummaryIsATable() {
        Cnn small = cnn(input(1, 8, 8), conv2d(4, 3), batchNorm(), relu(), maxPool2d(2), flatten(), dense(10));
        assertThat(small.summary())
                .hasToString(
                        """
                        layer       settings       output           parameters  multiply-adds  receptive field
                        input                      (C=1, H=8, W=8)
                        conv2d1     4 filters 3x3  (C=4, H=6, W=6)          40          1,296              3x3
                        batchNorm1                 (C=4, H=6, W=6)           8              0              3x3
                        relu1                      (C=4, H=6, W=6)           0              0              3x3
                        maxPool2d1  2x2            (C=4, H=3, W=3)           0              0              4x4
                        flatten1                   (F=36)                    0              0              4x4
                        dense1      10 units       (F=10)                  370            360      whole image
                        total                                              418          1,656
                        and 8 running means and variances of batch normalisation, which no gradient changes""");
        MimeBundle bundle = small.summary().render();
        assertThat(bundle.plain()).isEqualTo(small.summary().toString());
        assertThat(bundle.get(MimeBundle.HTML).orElseThrow())
                .contains("<td style=\"text-align:left\">4 filters 3x3</td>")
                .contains("<th style=\"text-align:right\">1,656</th>");
    }
}
