package loupe.layer;

import static loupe.layer.Layers.add;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.constantValue;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.convTranspose2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.depthwiseConv2d;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.groupNorm;
import static loupe.layer.Layers.heNormal;
import static loupe.layer.Layers.layerNorm;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static loupe.layer.Layers.squeezeAndExcite;
import static loupe.layer.Layers.upsample2d;
import static loupe.layer.Layers.xavierUniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes, counts, fields and faults of enlarging, normalising and branching layers, by hand. */
class JoinedLayerShapeTest {

    private static final TensorShape MAPS = TensorShape.maps(8, 6, 6);

    @ParameterizedTest
    @CsvSource({
        // in, kernel, stride, padding, outputPadding, dilation, out: Dumoulin and Visin, figures 4.1 to 4.7
        "2, 3, 1, 0, 0, 1, 4",
        "6, 4, 1, 2, 0, 1, 5",
        "5, 3, 1, 1, 0, 1, 5",
        "7, 3, 1, 2, 0, 1, 5",
        "2, 3, 2, 0, 0, 1, 5",
        "3, 3, 2, 1, 0, 1, 5",
        "3, 3, 2, 1, 1, 1, 6",
        "3, 3, 1, 0, 0, 2, 7"
    })
    void aTransposedConvolutionHasTheSizeOfTheArithmetic(
            int in, int kernel, int stride, int padding, int more, int dilation, int out) {
        ConvTranspose2d layer = convTranspose2d(7, kernel)
                .dilation(dilation)
                .stride(stride)
                .padding(padding)
                .outputPadding(more);
        assertThat(layer.outputShape(TensorShape.maps(3, in, in))).isEqualTo(TensorShape.maps(7, out, out));
    }

    @Test
    void countsByHand() {
        assertThat(convTranspose2d(4, 3).parameters(MAPS)).isEqualTo(8 * 4 * 9 + 4);
        assertThat(convTranspose2d(4, 3).groups(2).bias(false).parameters(MAPS)).isEqualTo(8 * 2 * 9);
        assertThat(convTranspose2d(4, 3).multiplyAdds(MAPS)).isEqualTo(8 * 36 * 4 * 9);
        assertThat(depthwiseConv2d(3).same().parameters(MAPS)).isEqualTo(8 * 9 + 8);
        assertThat(depthwiseConv2d(3).same().multiplyAdds(MAPS)).isEqualTo(36 * 8 * 9);
        assertThat(depthwiseConv2d(3).multiplier(2).outputShape(MAPS)).isEqualTo(TensorShape.maps(16, 4, 4));
        assertThat(layerNorm().parameters(MAPS)).isEqualTo(2 * 8 * 36);
        assertThat(groupNorm(4).parameters(MAPS)).isEqualTo(16);
        assertThat(squeezeAndExcite(4).parameters(MAPS)).isEqualTo(8 * 2 + 2 * 8);
        assertThat(upsample2d(3).outputShape(MAPS)).isEqualTo(TensorShape.maps(8, 18, 18));
    }

    @Test
    void branchesAddUp() {
        Branches layer = concatenate(branch(), branch(batchNorm(), conv2d(4, 3).same()), branch(conv2d(2, 1)));
        assertThat(layer.outputShape(MAPS)).isEqualTo(TensorShape.maps(14, 6, 6));
        assertThat(layer.parameters(MAPS)).isEqualTo(16 + 4 * 73 + 2 * 9);
        assertThat(layer.statistics(MAPS)).isEqualTo(16);
        assertThat(layer.multiplyAdds(MAPS)).isEqualTo(36 * (4 * 72 + 2 * 8));
        assertThat(layer.settings()).isEqualTo("input | batchNorm > conv2d 4 filters 3x3, same | conv2d 2 filters 1x1");
        assertThat(add(branch(), branch(conv2d(8, 3).same())).outputShape(MAPS)).isEqualTo(MAPS);
        assertThat(concatenate(branch(flatten()), branch(flatten(), dense(3))).outputShape(MAPS))
                .isEqualTo(TensorShape.flat(291));
    }

    @Test
    void fieldsByHand() {
        ReceptiveField pooled = maxPool2d(4).receptiveField(ReceptiveField.PIXEL);
        // Four pixels a place; a 4x4 kernel with stride 2 shows an output two neighbours, two pixels apart afterwards.
        ReceptiveField enlarged = convTranspose2d(1, 4).stride(2).receptiveField(pooled);
        assertThat(enlarged).isEqualTo(new ReceptiveField(ReceptiveField.Reach.WINDOW, 8, 8, Size.square(2)));
        assertThat(upsample2d(2).receptiveField(pooled))
                .isEqualTo(new ReceptiveField(ReceptiveField.Reach.WINDOW, 4, 4, Size.square(2)));
        assertThat(upsample2d(2).receptiveField(ReceptiveField.PIXEL)).isEqualTo(ReceptiveField.UNKNOWN);
        assertThat(concatenate(branch(conv2d(1, 3)), branch(conv2d(1, 5), conv2d(1, 3)))
                        .receptiveField(ReceptiveField.PIXEL))
                .hasToString("7x7");
        assertThat(squeezeAndExcite(2).receptiveField(ReceptiveField.PIXEL)).hasToString("whole image");
        assertThat(groupNorm(2).receptiveField(ReceptiveField.PIXEL)).hasToString("1x1");
    }

    @Test
    void aDefaultReachesWhatSaysNothing() {
        Layer nested = residual(conv2d(8, 3).same(), concatenate(branch(conv2d(4, 1)), branch(conv2d(4, 1))))
                .withDefault(heNormal());
        assertThat(nested.settings()).contains("3x3, same, he normal").contains("4 filters 1x1, he normal");
        assertThat(conv2d(4, 3)
                        .initialiser(xavierUniform())
                        .withDefault(heNormal())
                        .settings())
                .isEqualTo("4 filters 3x3, xavier uniform");
        assertThat(relu().withDefault(heNormal())).isEqualTo(relu());
        assertThat(depthwiseConv2d(3).withDefault(heNormal()).settings()).isEqualTo("3x3, he normal");
        assertThat(dense(2).initialiser(constantValue(0.1)).settings()).isEqualTo("2 units, constant 0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters    | filters: expected >= 1, got 0",
                "outPadding | output padding: expected < 2 (the stride or the dilation), got 2",
                "cut        | padding: expected at least one row and column left, got 3",
                "groups     | groups: expected a divisor of the input's 8 channels, got 3",
                "norm       | groups: expected a divisor of the input's 8 channels, got 3",
                "noGroup    | groups: expected >= 1, got 0",
                "epsilon    | epsilon: expected a finite number > 0, got 0.0",
                "reduction  | reduction: expected <= the input's 8 channels, got 9",
                "flat       | input: expected feature maps (C, H, W), got (F=4); put this layer before flatten()",
                "factor     | factor: expected >= 1, got 0",
                "one        | branches: expected at least two, got 1",
                "size       | branch2: expected (C=..., H=6, W=6) as branch1 gives, got (C=4, H=4, W=4); use same() and equal strides",
                "sum        | branch2: expected (C=8, H=6, W=6) as branch1 gives, got (C=4, H=6, W=6); use same() and equal strides",
                "inside     | branch2: dense1: expected a flat input (F=...), got (C=8, H=6, W=6); put flatten() before it",
                "constant   | value: expected a finite number, got NaN",
                "multiplier | multiplier: expected >= 1, got 0"
            })
    void aFaultIsNamed(String which, String message) {
        assertThatThrownBy(() -> wrong(which))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Object wrong(String which) {
        return switch (which) {
            case "filters" -> convTranspose2d(0, 3);
            case "outPadding" -> convTranspose2d(4, 3).stride(2).outputPadding(2);
            case "cut" -> convTranspose2d(4, 1).padding(3).outputShape(MAPS);
            case "groups" -> convTranspose2d(6, 3).groups(3).outputShape(MAPS);
            case "norm" -> groupNorm(3).outputShape(MAPS);
            case "noGroup" -> groupNorm(0);
            case "epsilon" -> layerNorm().epsilon(0);
            case "reduction" -> squeezeAndExcite(9).outputShape(MAPS);
            case "flat" -> upsample2d(2).outputShape(TensorShape.flat(4));
            case "factor" -> upsample2d(0);
            case "one" -> concatenate(branch());
            case "size" -> concatenate(branch(), branch(conv2d(4, 3))).outputShape(MAPS);
            case "sum" -> add(branch(), branch(conv2d(4, 1))).outputShape(MAPS);
            case "inside" -> add(branch(), branch(dense(1))).outputShape(MAPS);
            case "constant" -> constantValue(Double.NaN);
            default -> depthwiseConv2d(3).multiplier(0);
        };
    }
}
