package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** Chains side by side. */
final class BranchesBlock extends ContainerBlock {

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
    public BlockList getChildren() {
        return new BlockList(children.keys(), children.values());
    }

    @Override
    TensorShape output() {
        return layer.outputShape(input);
    }
}
