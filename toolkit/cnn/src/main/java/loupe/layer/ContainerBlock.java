package loupe.layer;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBaseBlock;
import ai.djl.nn.Block;
import ai.djl.nn.ParameterList;

/** A block whose weights are all its children's, and whose output shape is known from its description. */
abstract class ContainerBlock extends AbstractBaseBlock {

    /** The shape of one output. */
    abstract TensorShape output();

    /** For children that all take the container's own input. */
    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        for (Block child : getChildren().values()) {
            child.initialize(manager, type, inputs);
        }
    }

    @Override
    public ParameterList getDirectParameters() {
        return new ParameterList();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {output().batch(inputs[0].get(0))};
    }
}
