package loupe.model;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loupe.engine.DeviceKind;
import loupe.layer.Chain;
import loupe.layer.Initialiser;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.layer.ReceptiveField;
import loupe.layer.TensorShape;

/**
 * The description of a CNN: an input and layers in order, without weights and without an engine.
 *
 * <p>Every shape is checked when it is made. Two descriptions are equal when their inputs and layers are.
 *
 * <pre>{@code
 * var net = cnn(input(1, 28, 28), conv2d(16, 5), relu(), maxPool2d(2), flatten(), dense(10));
 * net.outputShape();                      // (F=10)
 * Cnn.fromJson(net.toJson()).equals(net); // true
 * }</pre>
 */
public final class Cnn {

    private final Input input;
    private final Chain chain;
    private final List<NamedLayer> layers;

    private Cnn(Input input, Chain chain) {
        this.input = input;
        this.chain = chain;
        this.layers = named(chain);
    }

    /**
     * Makes a description.
     *
     * @param input the images that it takes
     * @param layers the layers in order, at least one
     * @return the description
     * @throws IllegalArgumentException when a layer cannot take what comes before it; the message names the layer
     */
    public static Cnn of(Input input, List<? extends Layer> layers) {
        return new Cnn(input, Chain.of(input.tensorShape(), layers));
    }

    /**
     * This description with other first weights in all convolutions and dense layers that say nothing of their own.
     *
     * @param initialiser how they are drawn, as {@code heNormal()}
     * @return a new description; the 1x1 convolutions around residuals and the gates of squeeze-and-excitation stay
     */
    public Cnn initialiser(Initialiser initialiser) {
        List<Layer> all = layers.stream()
                .map(named -> named.layer().withDefault(initialiser))
                .toList();
        return of(input, all);
    }

    private static List<NamedLayer> named(Chain chain) {
        List<NamedLayer> named = new ArrayList<>();
        ReceptiveField field = ReceptiveField.PIXEL;
        for (Chain.Step step : chain.steps()) {
            field = step.layer().receptiveField(field);
            named.add(new NamedLayer(step.name(), step.layer(), step.input(), step.output(), field));
        }
        return List.copyOf(named);
    }

    /**
     * The images that it takes.
     *
     * @return the input
     */
    public Input input() {
        return input;
    }

    /**
     * The layers in order with their names and shapes.
     *
     * @return at least one layer
     */
    public List<NamedLayer> layers() {
        return layers;
    }

    /**
     * The layers' names in order.
     *
     * @return as {@code [conv2d1, relu1, maxPool2d1]}
     */
    public List<String> layerNames() {
        return layers.stream().map(NamedLayer::name).toList();
    }

    /**
     * One layer by its name.
     *
     * @param name as {@code conv2d1}
     * @return the layer
     * @throws IllegalArgumentException when there is none of that name; the message suggests the nearest
     */
    public NamedLayer layer(String name) {
        return layers.get(LayerNames.indexOf(name, layerNames()));
    }

    /**
     * The shape of the last layer's output for one image.
     *
     * @return (F=classes) for a classifier
     */
    public TensorShape outputShape() {
        return chain.output();
    }

    /**
     * How many numbers training changes.
     *
     * @return weights and biases of all layers
     */
    public long parameters() {
        return layers.stream().mapToLong(NamedLayer::parameters).sum();
    }

    /**
     * The table of shapes, parameters, work and receptive fields.
     *
     * @return the summary
     */
    public Summary summary() {
        return Summary.of(this);
    }

    /**
     * The description as JSON, with the version of its format.
     *
     * @return indented JSON
     * @throws IllegalArgumentException when there is a layer of your own, which JSON cannot hold
     */
    public String toJson() {
        return CnnJson.write(this);
    }

    /**
     * Whether JSON can hold it.
     *
     * @return false when there is a layer of your own, also inside another
     */
    public boolean isJson() {
        return CnnJson.canHold(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @param json the text
     * @return an equal description
     * @throws IllegalArgumentException when the text is no description, or of a later format
     */
    public static Cnn fromJson(String json) {
        return CnnJson.read(json);
    }

    /**
     * Gives the network its first weights, in engine memory; the classes are called 0, 1, 2 and so on.
     *
     * @param seed the same seed gives the same weights, bit for bit
     * @return a network to close when it is no longer needed
     * @throws IllegalStateException when the engine cannot be started or its numbers cannot be trusted
     */
    public Network initialise(long seed) {
        int outputs = outputShape().isFlat() ? outputShape().channels() : 0;
        return initialise(seed, Network.numbered(outputs));
    }

    /**
     * Gives the network its first weights, in engine memory.
     *
     * <p>Weights of a convolution or dense layer whose next activation is ReLU, leaky ReLU or GELU are drawn from a normal
     * distribution with variance gain^2 / fan-in (He et al. 2015, equations 10 and 15); all others with variance 2 /
     * (fan-in + fan-out) (Glorot and Bengio 2010, equation 12); a layer's {@link Initialiser} goes before. Biases start at 0. Each array has its own seed stream,
     * named after it, so that a new layer does not move the weights of the others.
     *
     * @param seed the same seed gives the same weights, bit for bit
     * @param classes a name for each output
     * @return a network to close when it is no longer needed
     * @throws IllegalArgumentException when the number of names is not that of the outputs, or a layer of your own has
     *     another number of parameters than it said
     * @throws IllegalStateException when the engine cannot be started or its numbers cannot be trusted
     */
    public Network initialise(long seed, List<String> classes) {
        return initialise(seed, classes, DeviceKind.BEST);
    }

    /**
     * Gives the network its first weights, on a device of choice; the numbers are those of {@link #initialise(long, List)}.
     *
     * @param seed the same seed gives the same weights, bit for bit
     * @param classes a name for each output
     * @param device where the weights live
     * @return a network to close when it is no longer needed
     * @throws IllegalArgumentException when the number of names is not that of the outputs
     * @throws IllegalStateException when the engine cannot be started, has no such device, or its numbers cannot be trusted
     */
    public Network initialise(long seed, List<String> classes, DeviceKind device) {
        return NetworkStart.initialise(this, seed, classes, device);
    }

    Chain chain() {
        return chain;
    }

    Block block() {
        return chain.block();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cnn that && input.equals(that.input) && chain.equals(that.chain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(input, chain);
    }

    /** One line for each layer. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("input " + input.tensorShape());
        layers.forEach(layer -> text.append('\n').append(layer));
        return text.toString();
    }
}
