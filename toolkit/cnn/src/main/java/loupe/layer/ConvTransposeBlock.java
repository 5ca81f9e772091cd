package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * A transposed convolution as an ordinary one with flipped kernels over an input with zeros between its values (Dumoulin and
 * Visin 2016, section 4.6): the engine has none of its own.
 */
final class ConvTransposeBlock extends AbstractBlock {

    private final ConvTranspose2d layer;
    private final TensorShape input;
    private final Parameter weight;
    private final Parameter bias;

    ConvTransposeBlock(ConvTranspose2d layer, TensorShape input) {
        this.layer = layer;
        this.input = input;
        Size kernel = layer.kernel();
        weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .optShape(
                        new Shape(input.channels(), layer.filters() / layer.groups(), kernel.height(), kernel.width()))
                .build());
        bias = layer.bias()
                ? addParameter(Parameter.builder()
                        .setName("bias")
                        .setType(Parameter.Type.BIAS)
                        .optShape(new Shape(layer.filters()))
                        .build())
                : null;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        NDArray filters = flipped(store.getValue(weight, x.getDevice(), training));
        NDArray offset = bias == null ? null : store.getValue(bias, x.getDevice(), training);
        return Conv2d.conv2d(
                bordered(spaced(x)),
                filters,
                offset,
                Size.ONE.shape(),
                Size.ZERO.shape(),
                layer.dilation().shape(),
                layer.groups());
    }

    /** (C, F / G, R, S) to (F, C / G, R, S), turned by half a turn. */
    private NDArray flipped(NDArray weights) {
        Size kernel = layer.kernel();
        int groups = layer.groups();
        long inputs = input.channels() / groups;
        long outputs = layer.filters() / groups;
        return weights.flip(2, 3)
                .reshape(groups, inputs, outputs, kernel.height(), kernel.width())
                .transpose(0, 2, 1, 3, 4)
                .reshape(layer.filters(), inputs, kernel.height(), kernel.width());
    }

    /** Each value followed by stride - 1 zeros, also the last. */
    private NDArray spaced(NDArray x) {
        Size stride = layer.stride();
        if (stride.equals(Size.ONE)) {
            return x;
        }
        Shape s = x.getShape();
        return x.reshape(s.get(0), s.get(1), s.get(2), 1, s.get(3), 1)
                .pad(new Shape(0, stride.width() - 1, 0, 0, 0, stride.height() - 1), 0)
                .reshape(s.get(0), s.get(1), s.get(2) * stride.height(), s.get(3) * stride.width());
    }

    /** Adds zeros, or cuts, so that an ordinary convolution without padding gives exactly the output. */
    private NDArray bordered(NDArray x) {
        long top = layer.dilation().height() * (layer.kernel().height() - 1L)
                - layer.padding().height();
        long left = layer.dilation().width() * (layer.kernel().width() - 1L)
                - layer.padding().width();
        long bottom = top + layer.outputPadding().height() - (layer.stride().height() - 1);
        long right = left + layer.outputPadding().width() - (layer.stride().width() - 1);
        Shape s = x.getShape();
        NDArray kept = x.get(new NDIndex(
                ":, :, {}:{}, {}:{}",
                Math.max(0, -top),
                s.get(2) - Math.max(0, -bottom),
                Math.max(0, -left),
                s.get(3) - Math.max(0, -right)));
        // The engine reads the last axis first: left, right, top, bottom.
        return kept.pad(new Shape(Math.max(0, left), Math.max(0, right), Math.max(0, top), Math.max(0, bottom)), 0);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {layer.outputShape(input).batch(inputs[0].get(0))};
    }
}
