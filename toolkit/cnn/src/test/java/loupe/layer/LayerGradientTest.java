package loupe.layer;

import static loupe.layer.Layers.add;
import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.convTranspose2d;
import static loupe.layer.Layers.depthwiseConv2d;
import static loupe.layer.Layers.groupNorm;
import static loupe.layer.Layers.layerNorm;
import static loupe.layer.Layers.sigmoid;
import static loupe.layer.Layers.squeezeAndExcite;
import static loupe.layer.Layers.upsample2d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.theory.Axis;
import loupe.theory.ConvolutionShape;
import loupe.theory.NumericalGradient;
import loupe.theory.ReferenceConvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs and gradients of the engine against theory's loops in double, and against differences of the definitions. */
class LayerGradientTest {

    /** Sums of a few hundred float products of numbers near 1; a shifted tap or a swapped channel is off by about 1. */
    private static final double FLOAT_SUM = 1e-4;

    /** What {@link NumericalGradient} of a smooth function of such sums is off by: its step squared, 1e-6, times curvature. */
    private static final double DIFFERENCE = 5e-4;

    static Stream<Conv2d> convolutions() {
        return Stream.of(
                conv2d(6, 3).groups(2).same(),
                conv2d(8, 3).groups(4).dilation(2).padding(1).stride(2),
                conv2d(4, 3).dilation(3).padding(2),
                conv2d(3, 4).same(),
                conv2d(4, 2).same().groups(2).stride(2),
                conv2d(4, 4, 2).same().dilation(3).bias(false),
                conv2d(7, 1));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void aConvolutionAndItsGradientsAreThoseOfTheory(Conv2d layer) {
        assertConvolution(layer, layer, TensorShape.maps(4, 9, 8));
    }

    @Test
    void aDepthwiseConvolutionIsOneInGroups() {
        DepthwiseConv2d layer = depthwiseConv2d(3).same().multiplier(2).stride(2);
        TensorShape in = TensorShape.maps(4, 9, 8);
        assertThat(layer.grouped(in)).isEqualTo(conv2d(8, 3).same().groups(4).stride(2));
        assertConvolution(layer, layer.grouped(in), in);
    }

    private static void assertConvolution(Layer layer, Conv2d convolution, TensorShape in) {
        EngineRun run = EngineRun.of(layer, in);
        assertThat(run.shape()).isEqualTo(layer.outputShape(in));
        Border border = Border.of(convolution, in);
        ConvolutionShape shape = new ConvolutionShape(
                EngineRun.IMAGES,
                in.channels(),
                convolution.filters(),
                convolution.groups(),
                axis(
                        border.height(),
                        convolution.kernel().height(),
                        convolution.stride().height(),
                        0,
                        convolution.dilation().height()),
                axis(
                        border.width(),
                        convolution.kernel().width(),
                        convolution.stride().width(),
                        0,
                        convolution.dilation().width()));
        double[] x = border.around(run.input());
        double[] w = run.parameters().get(0);
        double[] b = convolution.bias() ? run.parameters().get(1) : new double[convolution.filters()];
        assertClose(run.output(), ReferenceConvolution.forward(shape, x, w, b), FLOAT_SUM);
        assertClose(
                run.parameterGradients().get(0),
                ReferenceConvolution.filterGradient(shape, x, run.upstream()),
                FLOAT_SUM);
        assertClose(
                run.inputGradient(),
                border.inside(ReferenceConvolution.inputGradient(shape, w, run.upstream())),
                FLOAT_SUM);
        if (convolution.bias()) {
            assertClose(
                    run.parameterGradients().get(1),
                    ReferenceConvolution.biasGradient(shape, run.upstream()),
                    FLOAT_SUM);
        }
    }

    private static Axis axis(int input, int kernel, int stride, int padding, int dilation) {
        return new Axis(input, kernel, stride, padding, dilation);
    }

    static Stream<ConvTranspose2d> transposed() {
        return Stream.of(
                convTranspose2d(3, 3),
                convTranspose2d(3, 4).stride(2).padding(1),
                convTranspose2d(3, 3).stride(2).padding(1).outputPadding(1),
                convTranspose2d(6, 3).groups(2).stride(3).outputPadding(2),
                convTranspose2d(2, 3).dilation(2).padding(3).bias(false),
                convTranspose2d(4, 2)
                        .groups(4)
                        .stride(2)
                        .dilation(3)
                        .outputPadding(1)
                        .padding(2),
                convTranspose2d(5, 1).stride(2).padding(1),
                convTranspose2d(5, 2).stride(3).outputPadding(2));
    }

    /** A transposed convolution is the input gradient of a convolution, and its gradients are that one's other two passes. */
    @ParameterizedTest
    @MethodSource("transposed")
    void aTransposedConvolutionIsTheGradientOfAConvolution(ConvTranspose2d layer) {
        TensorShape in = TensorShape.maps(4, 5, 4);
        TensorShape out = layer.outputShape(in);
        EngineRun run = EngineRun.of(layer, in);
        assertThat(run.shape()).isEqualTo(out);
        int pad = layer.padding().height();
        ConvolutionShape shape = new ConvolutionShape(
                EngineRun.IMAGES,
                layer.filters(),
                in.channels(),
                layer.groups(),
                axis(
                        out.height(),
                        layer.kernel().height(),
                        layer.stride().height(),
                        pad,
                        layer.dilation().height()),
                axis(
                        out.width(),
                        layer.kernel().width(),
                        layer.stride().width(),
                        pad,
                        layer.dilation().width()));
        double[] w = run.parameters().get(0);
        double[] expected = ReferenceConvolution.inputGradient(shape, w, run.input());
        int plane = out.height() * out.width();
        for (int i = 0; i < expected.length && layer.bias(); i++) {
            expected[i] += run.parameters().get(1)[i / plane % out.channels()];
        }
        assertClose(run.output(), expected, FLOAT_SUM);
        double[] none = new double[in.channels()];
        assertClose(run.inputGradient(), ReferenceConvolution.forward(shape, run.upstream(), w, none), FLOAT_SUM);
        assertClose(
                run.parameterGradients().get(0),
                ReferenceConvolution.filterGradient(shape, run.upstream(), run.input()),
                FLOAT_SUM);
    }

    @Test
    void theFreshLayersHaveTheGradientsOfTheirDefinitions() {
        TensorShape in = TensorShape.maps(4, 3, 2);
        assertDefinition(layerNorm(), in, (x, p) -> PlainNorms.normalised(x, 24, p.get(0), p.get(1), 1));
        assertDefinition(groupNorm(2), in, (x, p) -> PlainNorms.normalised(x, 12, p.get(0), p.get(1), 6));
        assertDefinition(groupNorm(4), in, (x, p) -> PlainNorms.normalised(x, 6, p.get(0), p.get(1), 6));
        assertDefinition(squeezeAndExcite(2), in, (x, p) -> PlainNorms.gated(x, 4, 6, p.get(0), p.get(1)));
        assertDefinition(upsample2d(3), in, (x, p) -> PlainNorms.enlarged(x, 3, 2, 3));
        assertDefinition(
                groupNorm(3), TensorShape.flat(6), (x, p) -> PlainNorms.normalised(x, 2, p.get(0), p.get(1), 1));
    }

    @Test
    void branchesJoinAndShareTheirInput() {
        TensorShape in = TensorShape.maps(2, 3, 3);
        Branches wide = concatenate(branch(), branch(conv2d(1, 1).bias(false), sigmoid()));
        assertDefinition(wide, in, (x, p) -> PlainNorms.joined(x, p.get(0), true));
        Branches sum = add(branch(), branch(conv2d(2, 1).bias(false), sigmoid()));
        assertDefinition(sum, in, (x, p) -> PlainNorms.joined(x, p.get(0), false));
    }

    private interface Definition {
        double[] of(double[] input, List<double[]> parameters);
    }

    private static void assertDefinition(Layer layer, TensorShape in, Definition definition) {
        EngineRun run = EngineRun.of(layer, in);
        assertThat(run.shape()).isEqualTo(layer.outputShape(in));
        assertThat(run.parameters().stream().mapToLong(p -> p.length).sum()).isEqualTo(layer.parameters(in));
        assertClose(run.output(), definition.of(run.input(), run.parameters()), FLOAT_SUM);
        assertClose(
                run.inputGradient(),
                NumericalGradient.of(x -> loss(definition.of(x, run.parameters()), run.upstream()), run.input()),
                DIFFERENCE);
        for (int i = 0; i < run.parameters().size(); i++) {
            int which = i;
            double[] expected = NumericalGradient.of(
                    p -> loss(definition.of(run.input(), with(run.parameters(), which, p)), run.upstream()),
                    run.parameters().get(i));
            assertClose(run.parameterGradients().get(i), expected, DIFFERENCE);
        }
    }

    private static List<double[]> with(List<double[]> parameters, int which, double[] other) {
        List<double[]> changed = new ArrayList<>(parameters);
        changed.set(which, other);
        return changed;
    }

    private static double loss(double[] output, double[] upstream) {
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            sum += output[i] * upstream[i];
        }
        return sum;
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("value %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }
}
