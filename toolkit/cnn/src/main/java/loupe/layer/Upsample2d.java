package loupe.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/**
 * Nearest-neighbour enlargement: {@code y[c, i, j] = x[c, floor(i / factor), floor(j / factor)]}.
 *
 * @param factor how many times as high and wide the output is
 */
public record Upsample2d(int factor) implements Layer {

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public Upsample2d {
        Expect.atLeast("factor", 1, factor);
    }

    @Override
    public String kind() {
        return "upsample2d";
    }

    @Override
    public String settings() {
        return "factor " + factor;
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        Expect.that(!input.isFlat(), "input", "feature maps (C, H, W)", input + "; put this layer before flatten()");
        return TensorShape.maps(
                input.channels(),
                Math.multiplyExact(input.height(), factor),
                Math.multiplyExact(input.width(), factor));
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return factor == 1 ? before : before.spread(Size.square(factor), Size.square(factor), Size.ONE);
    }

    @Override
    public Block block(TensorShape input) {
        return new LambdaBlock(list -> new NDList(enlarged(list.singletonOrThrow())), kind());
    }

    private NDArray enlarged(NDArray x) {
        Shape s = x.getShape();
        return x.reshape(s.get(0), s.get(1), s.get(2), 1, s.get(3), 1)
                .broadcast(s.get(0), s.get(1), s.get(2), factor, s.get(3), factor)
                .reshape(s.get(0), s.get(1), s.get(2) * factor, s.get(3) * factor);
    }
}
