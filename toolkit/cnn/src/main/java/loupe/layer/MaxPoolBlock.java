package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Max pooling, with a short cut for 2x2 windows where no gradient is needed: two maxima of halves, which give equal
 * values in half of the time of the engine's pool, as that keeps the places of the winners.
 */
final class MaxPoolBlock extends AbstractBlock {

    private final MaxPool2d layer;
    private final boolean halves;

    MaxPoolBlock(MaxPool2d layer) {
        this.layer = layer;
        Size two = Size.square(2);
        this.halves = layer.kernel().equals(two)
                && layer.stride().equals(two)
                && layer.padding().equals(Size.ZERO);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray input = inputs.singletonOrThrow();
        Shape shape = input.getShape();
        boolean even = shape.get(2) % 2 == 0 && shape.get(3) % 2 == 0;
        // Where a gradient flows, a tie of the short cut would share it instead of giving it to the first.
        boolean fast = halves && even && !training && InferenceStore.allowsShortCuts(store);
        return new NDList(fast ? maximumOfHalves(input) : pool(input));
    }

    private NDArray pool(NDArray input) {
        return Pool.maxPool2d(
                input,
                layer.kernel().shape(),
                layer.stride().shape(),
                layer.padding().shape(),
                false);
    }

    static NDArray maximumOfHalves(NDArray input) {
        Shape s = input.getShape();
        long columns = s.get(3) / 2;
        NDList sides = input.reshape(s.get(0), s.get(1), s.get(2), columns, 2).split(2, 4);
        NDArray wide = sides.get(0).maximum(sides.get(1));
        NDList rows = wide.reshape(s.get(0), s.get(1), s.get(2) / 2, 2, columns).split(2, 3);
        return rows.get(0).maximum(rows.get(1)).squeeze(3);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        TensorShape out = layer.outputShape(TensorShape.maps((int) in.get(1), (int) in.get(2), (int) in.get(3)));
        return new Shape[] {out.batch(in.get(0))};
    }
}
