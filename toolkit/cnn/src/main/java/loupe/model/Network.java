package loupe.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.prepare.Preprocessing;
import loupe.layer.InferenceStore;
import loupe.layer.TensorShape;
import loupe.metric.Predictions;

/**
 * A network with its weights in engine memory, which {@link #close()} gives back.
 *
 * <p>All answers are plain arrays; no call leaves anything in engine memory. Batch normalisation and dropout work as they
 * do after training, and no gradient is recorded. Several threads may ask at once, but not while another one trains it or
 * restores weights.
 *
 * <p>A network may hold the preprocessing that it was trained with. Whoever asks it about images then brings raw ones: they
 * are prepared in one place, {@link #batch}, for predictions and for looking inside alike. Only {@link #forward},
 * {@link #infer} and their like, which take the engine's arrays, take them prepared.
 *
 * <pre>{@code
 * try (var network = lenet.initialise(42)) {
 *     network.predict(images).predictedName(0);
 * }
 * }</pre>
 */
public final class Network implements AutoCloseable {

    private final Cnn cnn;
    private final Block block;
    private final ImageShape inputShape;
    private final List<String> classes;
    private final List<NamedBlock> stages;
    private final NDManager manager;
    private final AtomicBoolean closed;
    private final Preprocessing preprocessing;

    Network(Cnn cnn, Block block, ImageShape inputShape, List<String> classes, NDManager manager) {
        this.cnn = cnn;
        this.block = block;
        this.inputShape = inputShape;
        this.classes = List.copyOf(classes);
        this.stages = Stages.of(block);
        this.manager = manager;
        this.closed = new AtomicBoolean();
        this.preprocessing = Preprocessing.none(inputShape);
    }

    private Network(Network other, Preprocessing preprocessing) {
        this.cnn = other.cnn;
        this.block = other.block;
        this.inputShape = other.inputShape;
        this.classes = other.classes;
        this.stages = other.stages;
        this.manager = other.manager;
        this.closed = other.closed;
        this.preprocessing = preprocessing;
    }

    /**
     * The same network behind another preprocessing; both share the weights, and closing one closes both.
     *
     * @param fitted what is done to each image first
     * @return a network that takes images of {@code fitted.input()}
     * @throws IllegalArgumentException when what comes out is not what the layers take
     */
    public Network withPreprocessing(Preprocessing fitted) {
        if (!fitted.outputShape().equals(inputShape)) {
            throw new IllegalArgumentException("preprocessing: expected steps that end in " + inputShape
                    + " as the layers take, got " + fitted.outputShape() + ", which they make of " + fitted.input());
        }
        return new Network(this, fitted);
    }

    /**
     * What is done to each image before the layers see it.
     *
     * @return the fitted steps, none when images are taken as they are
     */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /**
     * Takes a model of the engine that has its weights, from any source; closing the network leaves them to their owner.
     *
     * @param block takes (N, C, H, W) and gives (N, K) logits
     * @param inputShape the shape of the images
     * @param classes a name for each output
     * @return the network; its layers are the block's children, where they follow one another
     * @throws IllegalArgumentException when the block has no weights yet
     * @throws IllegalStateException when the engine cannot be started or its numbers cannot be trusted
     */
    public static Network of(Block block, ImageShape inputShape, List<String> classes) {
        return NetworkStart.withWeights(block, inputShape, classes);
    }

    /**
     * Takes a model of the engine that has no weights yet and draws them; they belong to the network.
     *
     * @param block takes (N, C, H, W) and gives (N, K) logits
     * @param inputShape the shape of the images
     * @param classes a name for each output
     * @param seed the same seed gives the same weights
     * @return the network
     * @throws IllegalArgumentException when the block has weights already
     * @throws IllegalStateException when the engine cannot be started or its numbers cannot be trusted
     */
    public static Network of(Block block, ImageShape inputShape, List<String> classes, long seed) {
        return NetworkStart.drawing(block, inputShape, classes, seed);
    }

    static Shape batchShape(ImageShape shape, long batch) {
        return TensorShape.maps(shape.channels(), shape.height(), shape.width()).batch(batch);
    }

    /**
     * Opens what {@link #save(String)} wrote.
     *
     * @param file the file's name
     * @return an equal network with its classes and its preprocessing
     * @throws WeightFileException when it is missing, cut, changed, of a later version, or without a description
     */
    public static Network load(String file) {
        return load(Path.of(file));
    }

    /**
     * Opens what {@link #save(Path)} wrote.
     *
     * @param file the file
     * @return an equal network with its classes and its preprocessing
     * @throws WeightFileException when it is missing, cut, changed, of a later version, or without a description
     */
    public static Network load(Path file) {
        return NetworkFile.read(file).open();
    }

    /**
     * Opens a network with layers of your own, whose code no file holds.
     *
     * @param file the file
     * @param cnn the description that it was saved with
     * @return an equal network
     * @throws WeightFileException as {@link #load(Path)}, and when the weights do not fit; the message names the first
     */
    public static Network load(Path file, Cnn cnn) {
        return NetworkFile.read(file).open(cnn);
    }

    /**
     * Opens the weights of a model of the engine.
     *
     * @param file the file
     * @param block takes the weights; the network draws some for one that has none yet
     * @return the network over the block
     * @throws WeightFileException as {@link #load(Path)}, and when the weights do not fit; the message names the first
     */
    public static Network load(Path file, Block block) {
        return NetworkFile.read(file).open(block);
    }

    /**
     * Writes the network into one file that Python reads too.
     *
     * @param file the file's name, by custom with the ending {@code .safetensors}
     * @throws java.io.UncheckedIOException when it cannot be written; an old file then stays as it was
     */
    public void save(String file) {
        save(Path.of(file));
    }

    /**
     * Writes the network into one file that Python reads too: weights and running statistics, the description, the classes
     * and the preprocessing; see {@link TensorFile}. Of a model of the engine, or a layer of your own, only the weights.
     *
     * @param file where to; missing folders are made
     * @throws java.io.UncheckedIOException when it cannot be written; an old file then stays as it was
     */
    public void save(Path file) {
        requireOpen();
        NetworkFile.save(this, file);
    }

    /**
     * The description it was made from.
     *
     * @return the description, empty for a model of the engine
     */
    public Optional<Cnn> cnn() {
        return Optional.ofNullable(cnn);
    }

    /**
     * The shape of the images that it takes, before any preprocessing.
     *
     * @return channels, height and width
     */
    public ImageShape inputShape() {
        return preprocessing.input();
    }

    /**
     * The names of its outputs.
     *
     * @return K names
     */
    public List<String> classes() {
        return classes;
    }

    /**
     * The table of shapes, parameters, work and receptive fields; what cannot be known of an engine's block is a question
     * mark.
     *
     * @return the summary
     */
    public Summary summary() {
        return cnn == null ? Stages.summary(stages, inputShape) : cnn.summary();
    }

    /**
     * The layers' names in order.
     *
     * @return as {@code [conv2d1, relu1, maxPool2d1]}
     */
    public List<String> layerNames() {
        return stages.stream().map(NamedBlock::name).toList();
    }

    /**
     * What the network says about each image of a labelled set.
     *
     * @param images the images
     * @return N rows of K probabilities, the softmax of the logits, with the set's labels
     * @throws IllegalArgumentException when the images have another shape, or the set has targets or other classes
     * @throws CancellationException when the thread is interrupted, which is looked at before each batch
     */
    public Predictions predict(ImageSet images) {
        if (images.hasTargets()) {
            throw new IllegalArgumentException("images: expected a set with classes, got one with the targets "
                    + images.targetNames() + "; outputs(images) gives the numbers");
        }
        return Forward.predictions(outputs(images), images.labels(), classesOf(images));
    }

    /** The set's names, which a network that has but numbers takes over. */
    private List<String> classesOf(ImageSet images) {
        List<String> theirs = images.classes();
        boolean numbers = classes.equals(numbered(classes.size()));
        if (theirs.size() != classes.size() || !numbers && !theirs.equals(classes)) {
            throw new IllegalArgumentException("images: expected the network's classes " + classes + ", got " + theirs);
        }
        return theirs;
    }

    /** Names for outputs of which nothing is known. */
    static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    /**
     * What the network says about one image.
     *
     * @param image the image
     * @return one row of K probabilities
     * @throws IllegalArgumentException when the image has another shape
     */
    public Predictions predict(Image image) {
        int label = image.label() < classes.size() ? image.label() : -1;
        return Forward.predictions(new float[][] {logits(image)}, new int[] {label}, classes);
    }

    /**
     * What the network says before the softmax, or the numbers of a regression.
     *
     * @param image the image
     * @return K values
     * @throws IllegalArgumentException when the image has another shape
     */
    public float[] logits(Image image) {
        requireShape("image", image.shape());
        return Forward.rows(
                this,
                1,
                (i, pixels, offset) -> System.arraycopy(image.pixels(), 0, pixels, offset, image.pixels().length))[0];
    }

    /**
     * What the network says before the softmax, or the numbers of a regression, in batches of 256 images.
     *
     * @param images the images
     * @return N rows of K values
     * @throws IllegalArgumentException when the images have another shape
     * @throws CancellationException when the thread is interrupted, which is looked at before each batch
     */
    public float[][] outputs(ImageSet images) {
        requireShape("images", images.shape());
        return Forward.rows(this, images.size(), images::copyPixels);
    }

    private void requireShape(String argument, ImageShape shape) {
        if (!inputShape().equals(shape)) {
            throw new IllegalArgumentException(argument + ": expected " + inputShape() + ", got " + shape);
        }
    }

    /**
     * One raw image as the layers take it.
     *
     * @param image of {@link #inputShape()}
     * @param scope owns the array
     * @return (N=1, C, H, W), prepared
     * @throws IllegalArgumentException when the image has another shape
     */
    public NDArray batch(Image image, NDManager scope) {
        requireShape("image", image.shape());
        return batch(new float[][] {image.pixels()}, scope);
    }

    /** The one place where images are prepared, each once: raw values in, (N, C, H, W) out. */
    NDArray batch(float[][] images, NDManager scope) {
        float[] prepared = new float[Math.multiplyExact(images.length, inputShape.values())];
        for (int i = 0; i < images.length; i++) {
            float[] one = preprocessing.isEmpty() ? images[i] : preprocessing.apply(images[i]);
            System.arraycopy(one, 0, prepared, i * one.length, one.length);
        }
        return scope.create(prepared, batchShape(inputShape, images.length));
    }

    /**
     * The engine's block, for training.
     *
     * @return the block with its weights
     * @throws IllegalStateException when the network is closed
     */
    public Block block() {
        requireOpen();
        return block;
    }

    /**
     * The manager that owns the network's engine memory.
     *
     * @return the manager; make a sub-manager for each call or step
     * @throws IllegalStateException when the network is closed
     */
    public NDManager manager() {
        requireOpen();
        return manager;
    }

    /**
     * The layers as the engine runs them.
     *
     * @return one block for each layer, in order
     * @throws IllegalStateException when the network is closed
     */
    public List<NamedBlock> stages() {
        requireOpen();
        return stages;
    }

    /**
     * Runs all layers in inference mode, with the weights cut off from gradients; a gradient can flow to the input.
     *
     * @param batch (N, C, H, W); its manager gets all that is made on the way, so close that
     * @return (N, K)
     */
    public NDArray forward(NDArray batch) {
        return run(batch, 0, stages.size(), false);
    }

    /**
     * As {@link #forward} with equal values, but faster, and with no right gradient to the input: for validation.
     *
     * @param batch (N, C, H, W); its manager gets all that is made on the way, so close that
     * @return (N, K)
     */
    public NDArray infer(NDArray batch) {
        return run(batch, 0, stages.size(), true);
    }

    /**
     * Runs the layers up to and with a named one, as {@link #forward}.
     *
     * @param batch (N, C, H, W)
     * @param layer the last layer to run
     * @return that layer's output
     * @throws IllegalArgumentException when there is no such layer; the message suggests the nearest
     */
    public NDArray forwardTo(NDArray batch, String layer) {
        return run(batch, 0, indexOf(layer) + 1, false);
    }

    /**
     * Runs the layers behind a named one, as {@link #forward}.
     *
     * @param output the named layer's output, as {@link #forwardTo} gave it
     * @param layer the layer behind which to start
     * @return (N, K)
     * @throws IllegalArgumentException when there is no such layer; the message suggests the nearest
     */
    public NDArray forwardFrom(NDArray output, String layer) {
        return run(output, indexOf(layer) + 1, stages.size(), false);
    }

    private int indexOf(String layer) {
        return LayerNames.indexOf(layer, layerNames());
    }

    private NDArray run(NDArray input, int from, int to, boolean shortCuts) {
        requireOpen();
        InferenceStore store = new InferenceStore(input.getManager(), shortCuts);
        NDList current = new NDList(input);
        for (NamedBlock stage : stages.subList(from, to)) {
            current = stage.block().forward(store, current, false);
        }
        return current.singletonOrThrow();
    }

    /**
     * The weights and running statistics at this moment.
     *
     * @return plain arrays
     * @throws IllegalStateException when the network is closed, or its weights are not float32
     */
    public WeightSnapshot snapshot() {
        requireOpen();
        return NetworkWeights.snapshot(block);
    }

    /**
     * Puts weights back, in place.
     *
     * @param snapshot of this network or one of the same description
     * @throws IllegalArgumentException when a path or a shape differs; then nothing is changed
     */
    public void restore(WeightSnapshot snapshot) {
        requireOpen();
        NetworkWeights.restore(block, snapshot, "snapshot");
    }

    /**
     * What an optimizer changes.
     *
     * @return the engine's arrays by their paths, in the order of {@link #snapshot()}
     * @throws IllegalStateException when the network is closed
     */
    public Map<String, NDArray> trainedWeights() {
        requireOpen();
        return NetworkWeights.trained(block);
    }

    /**
     * The fingerprint of the weights.
     *
     * @return {@link WeightSnapshot#sha256()} at this moment
     */
    public String weightsSha256() {
        return snapshot().sha256();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("network: expected an open one, got one that was closed");
        }
    }

    /** Gives the engine memory back; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            manager.close();
        }
    }

    /** The first line of its description. */
    @Override
    public String toString() {
        String layers = stages.size() == 1 ? "1 layer" : stages.size() + " layers";
        return "network of " + layers + ", input " + inputShape()
                + (preprocessing.isEmpty() ? "" : ", prepared to " + inputShape) + (closed.get() ? ", closed" : "");
    }
}
