package loupe.layer;

import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/** Writes the feature maps of an image in one row, channel after channel: (C, H, W) to (F = C H W). */
public record Flatten() implements Layer {

    @Override
    public String kind() {
        return "flatten";
    }

    @Override
    public String settings() {
        return "";
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return TensorShape.flat(Math.toIntExact(input.values()));
    }

    @Override
    public Block block(TensorShape input) {
        long features = input.values();
        return LambdaBlock.singleton(x -> x.reshape(x.getShape().get(0), features), kind());
    }
}
