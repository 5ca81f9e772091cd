package loupe.model.preset;

import loupe.layer.Input;
import loupe.model.Cnn;

/**
 * The well-known networks by their names, for static import; each takes the shape of the images and the number of classes.
 *
 * <pre>{@code
 * var net = resNet20(input(1, 28, 28), 10);
 * show(net);                                   // its picture and its table
 * }</pre>
 */
public final class Presets {

    private Presets() {}

    /**
     * LeNet-5, the first that read digits for money: {@link LeNet}.
     *
     * @param input images of at least 12x12
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn leNet5(Input input, int classes) {
        return LeNet.leNet5(input, classes);
    }

    /**
     * The two convolutions of TensorFlow's and Keras' first tutorial: {@link MnistTutorials}.
     *
     * @param input images of at least 10x10
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn tensorFlowMnist(Input input, int classes) {
        return MnistTutorials.twoConvolutions(input, classes);
    }

    /**
     * The larger network of TensorFlow's former tutorial "Deep MNIST for Experts": {@link MnistTutorials}.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn deepMnist(Input input, int classes) {
        return MnistTutorials.deepMnist(input, classes);
    }

    /**
     * AlexNet at the size of small images: {@link AlexNet}.
     *
     * @param input images of at least 15x15
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn alexNetSmall(Input input, int classes) {
        return AlexNet.small(input, classes);
    }

    /**
     * VGG's pairs of 3x3 convolutions at the size of small images: {@link Vgg}.
     *
     * @param input images of at least 8x8
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn vggSmall(Input input, int classes) {
        return Vgg.small(input, classes);
    }

    /**
     * Network in network, without a dense layer: {@link Nin}.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn nin(Input input, int classes) {
        return Nin.nin(input, classes);
    }

    /**
     * GoogLeNet's inception blocks at the size of small images: {@link GoogLeNet}.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn googLeNetSmall(Input input, int classes) {
        return GoogLeNet.small(input, classes);
    }

    /**
     * The residual network of 18 layers for large images; below 64 pixels with a gentler beginning: {@link ResNet}.
     *
     * @param input images of at least 8x8
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn resNet18(Input input, int classes) {
        return ResNet.resNet18(input, classes);
    }

    /**
     * The residual network of 20 layers for small images: {@link ResNet}.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn resNet20(Input input, int classes) {
        return ResNet.resNet20(input, classes);
    }

    /**
     * A densely connected network of 16 layers: {@link DenseNet}.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn denseNetSmall(Input input, int classes) {
        return DenseNet.denseNet(input, classes, 4, 12);
    }

    /**
     * MobileNet's depthwise separable convolutions at a quarter of the width: {@link MobileNet}.
     *
     * @param input images of any size
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn mobileNetSmall(Input input, int classes) {
        return MobileNet.mobileNet(input, classes, 0.25);
    }
}
