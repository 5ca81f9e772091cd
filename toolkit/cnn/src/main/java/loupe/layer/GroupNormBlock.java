package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** Normalises groups of channels by the engine's layer normalisation over (N, G, C / G x H x W). */
final class GroupNormBlock extends AbstractBlock {

    private final GroupNorm layer;
    private final TensorShape input;
    private final Parameter gamma;
    private final Parameter beta;

    GroupNormBlock(GroupNorm layer, TensorShape input) {
        this.layer = layer;
        this.input = input;
        Shape channels = new Shape(input.channels());
        gamma = addParameter(Parameter.builder()
                .setName("gamma")
                .setType(Parameter.Type.GAMMA)
                .optShape(channels)
                .build());
        beta = addParameter(Parameter.builder()
                .setName("beta")
                .setType(Parameter.Type.BETA)
                .optShape(channels)
                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        Shape perChannel = input.isFlat() ? new Shape(1, input.channels()) : new Shape(1, input.channels(), 1, 1);
        NDArray scale = store.getValue(gamma, x.getDevice(), training).reshape(perChannel);
        NDArray offset = store.getValue(beta, x.getDevice(), training).reshape(perChannel);
        return new NDList(normal(x).mul(scale).add(offset));
    }

    private NDArray normal(NDArray x) {
        NDManager manager = x.getManager();
        Shape group = new Shape(input.values() / layer.groups());
        return ai.djl.nn.norm.LayerNorm.layerNorm(
                        x.reshape(x.getShape().get(0), layer.groups(), group.get(0)),
                        group,
                        manager.ones(group),
                        manager.zeros(group),
                        (float) layer.epsilon())
                .singletonOrThrow()
                .reshape(x.getShape());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }
}
