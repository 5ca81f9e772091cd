package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBaseBlock;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.ParameterList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** Chains side by side. */
final class BranchesBlock extends AbstractBaseBlock {

    private final Branches layer;
    private final TensorShape input;
    private final BlockList children = new BlockList();

    BranchesBlock(Branches layer, TensorShape input) {
        this.layer = layer;
        this.input = input;
        layer.inside(input).forEach((name, chain) -> children.add(name, chain.block()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList outputs = new NDList();
        for (Block child : children.values()) {
            outputs.add(child.forward(store, inputs, training).singletonOrThrow());
        }
        return new NDList(layer.join() == Branches.Join.ADD ? sum(outputs) : NDArrays.concat(outputs, 1));
    }

    private static NDArray sum(NDList outputs) {
        NDArray sum = outputs.get(0);
        for (NDArray next : outputs.subList(1, outputs.size())) {
            sum = sum.add(next);
        }
        return sum;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        for (Block child : children.values()) {
            child.initialize(manager, type, inputs);
        }
    }

    @Override
    public BlockList getChildren() {
        return new BlockList(children.keys(), children.values());
    }

    @Override
    public ParameterList getDirectParameters() {
        return new ParameterList();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {layer.outputShape(input).batch(inputs[0].get(0))};
    }
}
