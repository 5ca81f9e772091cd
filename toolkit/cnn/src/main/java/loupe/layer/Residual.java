package loupe.layer;

import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * A residual connection: {@code y = F(x) + x}, where F is the inner layers (He, Zhang, Ren and Sun, "Deep Residual
 * Learning for Image Recognition", 2016, equations 1 and 2).
 *
 * <p>Where the inner layers change the number of channels or the size, x goes through a 1x1 convolution without bias, whose
 * stride {@link #stride(int)} says. The ReLU that the paper has after the sum is a layer of its own here.
 *
 * <pre>{@code
 * residual(conv2d(32, 3).same().stride(2), batchNorm(), relu(), conv2d(32, 3).same(), batchNorm()).stride(2), relu()
 * }</pre>
 *
 * @param layers the inner layers
 * @param stride the stride of the way around them
 */
public record Residual(List<Layer> layers, Size stride) implements Layer {

    /**
     * Checks that there are inner layers, and copies the list.
     *
     * @throws IllegalArgumentException when there are none, or the stride is below 1
     */
    public Residual {
        Expect.that(!layers.isEmpty(), "layers", "at least one inner layer", "none");
        Size.atLeast("stride", 1, stride.height(), stride.width());
        layers = List.copyOf(layers);
    }

    /**
     * This layer with a strided way around the inner layers.
     *
     * @param step the product of the inner layers' strides
     * @return a new layer
     */
    public Residual stride(int step) {
        return new Residual(layers, Size.atLeast("stride", 1, step, step));
    }

    /**
     * The inner layers with their names and shapes.
     *
     * @param input the shape of the input
     * @return the chain F
     */
    public Chain inner(TensorShape input) {
        return Chain.of(input, layers);
    }

    @Override
    public Map<String, Chain> inside(TensorShape input) {
        return Map.of("inner", inner(input));
    }

    /** Reaches the inner layers; the 1x1 convolution around them keeps its own. */
    @Override
    public Residual withDefault(Initialiser initialiser) {
        return new Residual(
                layers.stream().map(layer -> layer.withDefault(initialiser)).toList(), stride);
    }

    /**
     * The 1x1 convolution on the way around the inner layers.
     *
     * @param input the shape of the input
     * @return the layer, or nothing where the input is added as it is
     */
    public Optional<Conv2d> projection(TensorShape input) {
        TensorShape inner = inner(input).output();
        return needsProjection(input, inner) ? Optional.of(projectionTo(inner)) : Optional.empty();
    }

    @Override
    public String kind() {
        return "residual";
    }

    @Override
    public String settings() {
        String words = String.join(" > ", layers.stream().map(Branch::word).toList());
        return words + (stride.equals(Size.ONE) ? "" : ", stride " + stride.brief());
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        TensorShape inner = inner(input).output();
        TensorShape around = needsProjection(input, inner) ? projectionTo(inner).outputShape(input) : input;
        Expect.that(
                around.equals(inner),
                "shortcut",
                inner + " as the inner layers give",
                around + (inner.isFlat() ? "" : "; use stride(n) with the product of the inner layers' strides"));
        return inner;
    }

    @Override
    public long parameters(TensorShape input) {
        return inner(input).sum(Layer::parameters) + projected(input, Layer::parameters);
    }

    @Override
    public long statistics(TensorShape input) {
        return inner(input).sum(Layer::statistics);
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return inner(input).sum(Layer::multiplyAdds) + projected(input, Layer::multiplyAdds);
    }

    /** The field of the inner layers, which is never smaller than that of the way around them. */
    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.through(layers);
    }

    @Override
    public Block block(TensorShape input) {
        Chain inner = inner(input);
        return needsProjection(input, inner.output())
                ? new ResidualBlock(inner, projectionTo(inner.output()).block(input))
                : new ResidualBlock(inner, null);
    }

    private boolean needsProjection(TensorShape input, TensorShape inner) {
        boolean maps = !input.isFlat() && !inner.isFlat();
        return maps && (input.channels() != inner.channels() || !stride.equals(Size.ONE));
    }

    private Conv2d projectionTo(TensorShape inner) {
        return Layers.conv2d(inner.channels(), 1)
                .stride(stride.height(), stride.width())
                .bias(false);
    }

    private long projected(TensorShape input, ToLongBiFunction<Layer, TensorShape> count) {
        TensorShape inner = inner(input).output();
        return needsProjection(input, inner) ? count.applyAsLong(projectionTo(inner), input) : 0;
    }
}
