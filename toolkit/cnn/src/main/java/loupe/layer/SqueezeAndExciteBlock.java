package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** The gates of squeeze-and-excitation: weights squeeze.weight (C / r, C) and excite.weight (C, C / r). */
final class SqueezeAndExciteBlock extends AbstractBlock {

    private final int channels;
    private final int hidden;
    private final Block squeeze;
    private final Block excite;

    SqueezeAndExciteBlock(int hidden, int channels) {
        this.channels = channels;
        this.hidden = hidden;
        squeeze = Linear.builder().setUnits(hidden).optBias(false).build();
        excite = Linear.builder().setUnits(channels).optBias(false).build();
        children.add("squeeze", squeeze);
        children.add("excite", excite);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        NDList means = new NDList(Pool.globalAvgPool2d(x));
        NDList few = Activation.relu(squeeze.forward(store, means, training));
        NDArray gates = Activation.sigmoid(excite.forward(store, few, training)).singletonOrThrow();
        return new NDList(x.mul(gates.reshape(-1, channels, 1, 1)));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        squeeze.initialize(manager, type, new Shape(inputs[0].get(0), channels));
        excite.initialize(manager, type, new Shape(inputs[0].get(0), hidden));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }
}
