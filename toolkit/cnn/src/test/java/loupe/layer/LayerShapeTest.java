package loupe.layer;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.custom;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.leakyRelu;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes and counts that a reader can work out by hand. */
class LayerShapeTest {

    private static final TensorShape GREY = TensorShape.maps(1, 28, 28);

    @ParameterizedTest
    @CsvSource({
        // in, kernel, stride, padding, dilation, out: the examples of Dumoulin and Visin, figures 2.1 to 2.7 and 5.1
        "4, 3, 1, 0, 1, 2",
        "5, 4, 1, 2, 1, 6",
        "5, 3, 1, 1, 1, 5",
        "5, 3, 1, 2, 1, 7",
        "5, 3, 2, 0, 1, 2",
        "5, 3, 2, 1, 1, 3",
        "6, 3, 2, 1, 1, 3",
        "7, 3, 1, 0, 2, 3"
    })
    void aConvolutionHasTheSizeOfTheArithmetic(int in, int kernel, int stride, int padding, int dilation, int out) {
        Conv2d layer = conv2d(7, kernel).stride(stride).padding(padding).dilation(dilation);
        assertThat(layer.outputShape(TensorShape.maps(3, in, in))).isEqualTo(TensorShape.maps(7, out, out));
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 1, 28", "5, 2, 1, 14", "4, 1, 1, 28", "4, 3, 1, 10", "2, 1, 3, 28", "3, 1, 2, 28", "1, 2, 1, 14"
    })
    void sameKeepsTheSizeDividedByTheStride(int kernel, int stride, int dilation, int out) {
        Conv2d layer = conv2d(4, kernel).stride(stride).dilation(dilation).same();
        assertThat(layer.outputShape(GREY)).isEqualTo(TensorShape.maps(4, out, out));
    }

    @Test
    void rectanglesAreHeightByWidth() {
        Conv2d layer = conv2d(2, 3, 5).stride(2, 1).padding(1, 0);
        assertThat(layer.outputShape(TensorShape.maps(1, 9, 9))).isEqualTo(TensorShape.maps(2, 5, 5));
        assertThat(layer.settings()).isEqualTo("2 filters 3x5, stride 2x1, padding 1x0");
        assertThat(layer.parameters(TensorShape.maps(4, 9, 9))).isEqualTo(2 * 4 * 15 + 2);
    }

    @Test
    void countsOfAConvolutionByHand() {
        // 16 filters of 1 x 5 x 5 weights and a bias; each of 24 x 24 x 16 outputs takes 25 multiplications.
        assertThat(conv2d(16, 5).parameters(GREY)).isEqualTo(416);
        assertThat(conv2d(16, 5).bias(false).parameters(GREY)).isEqualTo(400);
        assertThat(conv2d(16, 5).multiplyAdds(GREY)).isEqualTo(24 * 24 * 16 * 25);
        assertThat(conv2d(8, 3).groups(4).parameters(TensorShape.maps(4, 9, 9))).isEqualTo(8 * 9 + 8);
    }

    @Test
    void poolsMoveAsFarAsTheyAreLarge() {
        TensorShape input = TensorShape.maps(3, 7, 8);
        assertThat(maxPool2d(2).outputShape(input)).isEqualTo(TensorShape.maps(3, 3, 4));
        assertThat(maxPool2d(3).stride(2).padding(1).outputShape(input)).isEqualTo(TensorShape.maps(3, 4, 4));
        assertThat(avgPool2d(7).outputShape(input)).isEqualTo(TensorShape.maps(3, 1, 1));
        assertThat(globalAvgPool2d().outputShape(input)).isEqualTo(TensorShape.flat(3));
        assertThat(flatten().outputShape(input)).isEqualTo(TensorShape.flat(168));
    }

    @Test
    void denseAndBatchNormCountTheirNumbers() {
        assertThat(dense(10).parameters(TensorShape.flat(84))).isEqualTo(850);
        assertThat(dense(10).bias(false).parameters(TensorShape.flat(84))).isEqualTo(840);
        assertThat(batchNorm().parameters(TensorShape.maps(16, 5, 5))).isEqualTo(32);
        assertThat(batchNorm().statistics(TensorShape.maps(16, 5, 5))).isEqualTo(32);
    }

    @Test
    void aResidualProjectsOnlyWhenItMust() {
        TensorShape input = TensorShape.maps(4, 8, 8);
        assertThat(residual(conv2d(4, 3).same()).parameters(input)).isEqualTo(4 * 4 * 9 + 4);
        Residual down = residual(conv2d(6, 3).same().stride(2), relu()).stride(2);
        assertThat(down.outputShape(input)).isEqualTo(TensorShape.maps(6, 4, 4));
        assertThat(down.parameters(input)).isEqualTo(6 * 4 * 9 + 6 + 6 * 4);
        assertThat(down.multiplyAdds(input)).isEqualTo(16 * (6 * 4 * 9 + 6 * 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters     | filters: expected >= 1, got 0",
                "kernel      | kernel size: expected >= 1, got 0",
                "stride      | stride: expected >= 1, got 0",
                "padding     | padding: expected >= 0, got -1",
                "dilation    | dilation: expected >= 1, got 0",
                "groups      | groups: expected >= 1, got 0",
                "uneven      | groups: expected a divisor of the 16 filters, got 3",
                "units       | units: expected >= 1, got 0",
                "probability | probability: expected >= 0 and < 1, got 1.0",
                "alpha       | alpha: expected a finite number >= 0, got -0.1",
                "pool        | kernel size: expected >= 1, got 0",
                "poolPadding | padding: expected <= 1 (half of the kernel size 2), got 2",
                "momentum    | momentum: expected a number of 0..1, got 1.5",
                "epsilon     | epsilon: expected a finite number > 0, got 0.0",
                "residual    | layers: expected at least one inner layer, got none",
                "name        | name: expected letters and digits that end in a letter, got 'squeeze1'"
            })
    void aWrongArgumentIsNamed(String which, String message) {
        assertThatThrownBy(() -> wrong(which))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Layer wrong(String which) {
        return switch (which) {
            case "filters" -> conv2d(0, 3);
            case "kernel" -> conv2d(1, 0);
            case "stride" -> conv2d(1, 3).stride(0);
            case "padding" -> conv2d(1, 3).padding(-1);
            case "dilation" -> conv2d(1, 3).dilation(0);
            case "groups" -> conv2d(1, 3).groups(0);
            case "uneven" -> conv2d(16, 3).groups(3);
            case "units" -> dense(0);
            case "probability" -> dropout(1);
            case "alpha" -> leakyRelu(-0.1);
            case "pool" -> maxPool2d(0);
            case "poolPadding" -> maxPool2d(2).padding(2);
            case "momentum" -> batchNorm().momentum(1.5);
            case "epsilon" -> batchNorm().epsilon(0);
            case "residual" -> residual();
            default -> custom("squeeze1", () -> null, shape -> shape, 0);
        };
    }

    @Test
    void aShapePrintsItsAxes() {
        assertThat(TensorShape.maps(16, 8, 8)).hasToString("(C=16, H=8, W=8)");
        assertThat(TensorShape.flat(120)).hasToString("(F=120)");
    }
}
