package loupe.layer;

import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/**
 * A function of each value by itself.
 *
 * @param function which one
 * @param alpha the slope of {@link Function#LEAKY_RELU} below zero; 0 for all others
 */
public record Activation(Function function, double alpha) implements Layer {

    /** The functions of one value. */
    public enum Function {
        /** {@code max(0, x)}. */
        RELU("relu"),
        /** {@code 1 / (1 + exp(-x))}. */
        SIGMOID("sigmoid"),
        /** {@code tanh(x)}. */
        TANH("tanh"),
        /** {@code x} above 0, {@code alpha x} below (Maas, Hannun and Ng 2013). */
        LEAKY_RELU("leakyRelu"),
        /** {@code x P(X <= x)} for a standard normal X (Hendrycks and Gimpel 2016), exact, not the tanh form. */
        GELU("gelu");

        private final String word;

        Function(String word) {
            this.word = word;
        }
    }

    /**
     * Checks the slope.
     *
     * @throws IllegalArgumentException when the slope is not finite, or given to a function that has none
     */
    public Activation {
        boolean leaky = function == Function.LEAKY_RELU;
        Expect.that(
                leaky ? Double.isFinite(alpha) && alpha >= 0 : alpha == 0,
                "alpha",
                leaky ? "a finite number >= 0" : "0 for " + function.word,
                alpha);
    }

    /**
     * The scale that keeps the variance of a layer's output through this function: the gain of weight initialisation (He,
     * Zhang, Ren and Sun, "Delving Deep into Rectifiers", 2015, equations 10 and 15).
     *
     * @return {@code sqrt(2 / (1 + alpha^2))} for the rectifiers and GELU, 1 for sigmoid and tanh
     */
    public double gain() {
        return function == Function.SIGMOID || function == Function.TANH ? 1 : Math.sqrt(2 / (1 + alpha * alpha));
    }

    @Override
    public String kind() {
        return function.word;
    }

    @Override
    public String settings() {
        return function == Function.LEAKY_RELU ? "alpha " + alpha : "";
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return input;
    }

    @Override
    public Block block(TensorShape input) {
        return LambdaBlock.singleton(
                switch (function) {
                    case RELU -> ai.djl.nn.Activation::relu;
                    case SIGMOID -> ai.djl.nn.Activation::sigmoid;
                    case TANH -> ai.djl.nn.Activation::tanh;
                    case LEAKY_RELU -> x -> ai.djl.nn.Activation.leakyRelu(x, (float) alpha);
                    case GELU -> ai.djl.nn.Activation::gelu;
                },
                function.word);
    }
}
