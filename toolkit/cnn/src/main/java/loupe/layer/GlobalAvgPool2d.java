package loupe.layer;

import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;

/** The mean of each whole feature map: (C, H, W) to (F=C), so that no flatten is needed after it. */
public record GlobalAvgPool2d() implements Layer {

    @Override
    public String kind() {
        return "globalAvgPool2d";
    }

    @Override
    public String settings() {
        return "";
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        Expect.that(!input.isFlat(), "input", "feature maps (C, H, W)", input);
        return TensorShape.flat(input.channels());
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.reach() == ReceptiveField.Reach.UNKNOWN ? before : ReceptiveField.WHOLE_IMAGE;
    }

    @Override
    public Block block(TensorShape input) {
        return Pool.globalAvgPool2dBlock();
    }
}
