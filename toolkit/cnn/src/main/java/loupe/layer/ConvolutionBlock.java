package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** The engine's convolution behind an uneven padding, which the engine's own argument cannot say. */
final class ConvolutionBlock extends ai.djl.nn.convolutional.Conv2d {

    private final Window window;

    private ConvolutionBlock(Builder builder, Window window) {
        super(builder);
        this.window = window;
    }

    static Block of(Conv2d layer, Window window) {
        Builder builder = builder()
                .setFilters(layer.filters())
                .setKernelShape(layer.kernel().shape())
                .optStride(layer.stride().shape())
                .optDilation(layer.dilation().shape())
                .optGroups(layer.groups())
                .optBias(layer.bias());
        return window.isSymmetric()
                ? builder.optPadding(window.before().shape()).build()
                : new ConvolutionBlock(builder.optPadding(Size.ZERO.shape()), window);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        // The engine reads the last axis first: left, right, top, bottom.
        Shape border = new Shape(
                window.before().width(),
                window.after().width(),
                window.before().height(),
                window.after().height());
        NDArray padded = inputs.singletonOrThrow().pad(border, 0);
        return super.forwardInternal(store, new NDList(padded), training, params);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        Shape padded = new Shape(
                in.get(0),
                in.get(1),
                in.get(2) + window.before().height() + window.after().height(),
                in.get(3) + window.before().width() + window.after().width());
        return super.getOutputShapes(new Shape[] {padded});
    }
}
