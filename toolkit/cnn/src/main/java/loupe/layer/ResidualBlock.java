package loupe.layer;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** The sum of a chain and of the way around it. */
final class ResidualBlock extends ContainerBlock {

    private final Chain chain;
    private final Block inner;
    private final Block projection;

    /** Takes null as the projection when the way around changes nothing. */
    ResidualBlock(Chain chain, Block projection) {
        this.chain = chain;
        this.inner = chain.block();
        this.projection = projection;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList around = projection == null ? inputs : projection.forward(store, inputs, training);
        NDList through = inner.forward(store, inputs, training);
        return new NDList(through.singletonOrThrow().add(around.singletonOrThrow()));
    }

    @Override
    public BlockList getChildren() {
        BlockList children = new BlockList();
        children.add("inner", inner);
        if (projection != null) {
            children.add("projection", projection);
        }
        return children;
    }

    @Override
    TensorShape output() {
        return chain.output();
    }
}
