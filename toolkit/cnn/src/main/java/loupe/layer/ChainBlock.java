package loupe.layer;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;

/**
 * Blocks one after the other under our names. The engine's own sequence names children by class, and runs each of them on
 * zeros to learn a shape that we know.
 */
final class ChainBlock extends ContainerBlock {

    private final Chain chain;
    private final BlockList children = new BlockList();

    ChainBlock(Chain chain) {
        this.chain = chain;
        for (Chain.Step step : chain.steps()) {
            children.add(step.name(), step.layer().block(step.input()));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList current = inputs;
        for (Block child : children.values()) {
            current = child.forward(store, current, training);
        }
        return current;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        List<Chain.Step> steps = chain.steps();
        for (int i = 0; i < steps.size(); i++) {
            Shape shape = steps.get(i).input().batch(inputs[0].get(0));
            children.valueAt(i).initialize(manager, type, shape);
        }
    }

    @Override
    public BlockList getChildren() {
        return new BlockList(children.keys(), children.values());
    }

    @Override
    TensorShape output() {
        return chain.output();
    }
}
