package loupe.layer;

import java.util.Locale;

/**
 * How the first weights of a layer are drawn; biases start at 0 in any case.
 *
 * <p>Fan-in is how many products one output sums, fan-out how many outputs one input goes into: of a convolution C/groups
 * and F, each times the kernel's height and width.
 *
 * <pre>{@code
 * conv2d(16, 5).initialiser(heNormal())
 * }</pre>
 *
 * @param rule the distribution
 * @param value the weight of {@link Rule#CONSTANT}; 0 for all others
 */
public record Initialiser(Rule rule, double value) {

    /** The distributions. */
    public enum Rule {
        /** He's before a rectifier and Xavier's elsewhere, both normal: what a layer has that says nothing. */
        AUTOMATIC,
        /** Uniform in +-sqrt(6 / (fan-in + fan-out)) (Glorot and Bengio 2010, equation 16). */
        XAVIER_UNIFORM,
        /** Normal with variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010, equation 12). */
        XAVIER_NORMAL,
        /** Uniform in +-sqrt(6 / fan-in): the variance of He, Zhang, Ren and Sun 2015. */
        HE_UNIFORM,
        /** Normal with variance 2 / fan-in (He, Zhang, Ren and Sun 2015, equation 10). */
        HE_NORMAL,
        /** One number everywhere. */
        CONSTANT
    }

    /** What a layer has that says nothing. */
    public static final Initialiser AUTOMATIC = new Initialiser(Rule.AUTOMATIC, 0);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when it is not finite, or given to a rule that has none
     */
    public Initialiser {
        boolean takes = rule == Rule.CONSTANT;
        Expect.that(takes ? Double.isFinite(value) : value == 0, "value", takes ? "a finite number" : "0", value);
    }

    /**
     * Whether a layer says nothing of its own.
     *
     * @return true for {@link Rule#AUTOMATIC}
     */
    public boolean automatic() {
        return rule == Rule.AUTOMATIC;
    }

    /**
     * The standard deviation of the weights.
     *
     * @param fanIn how many products one output sums
     * @param fanOut how many outputs one input goes into
     * @param gain the gain of the next activation, 1 when there is none: what {@link Rule#AUTOMATIC} looks at
     * @return the deviation, 0 for {@link Rule#CONSTANT}
     */
    public double deviation(double fanIn, double fanOut, double gain) {
        return switch (rule) {
            case AUTOMATIC -> gain == 1 ? Math.sqrt(2 / (fanIn + fanOut)) : gain / Math.sqrt(fanIn);
            case XAVIER_UNIFORM, XAVIER_NORMAL -> Math.sqrt(2 / (fanIn + fanOut));
            case HE_UNIFORM, HE_NORMAL -> Math.sqrt(2 / fanIn);
            case CONSTANT -> 0;
        };
    }

    /** What a layer's settings say of it. */
    String words() {
        return automatic() ? "" : ", " + this;
    }

    /** As {@code he normal} or {@code constant 0.1}. */
    @Override
    public String toString() {
        String name = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return rule == Rule.CONSTANT ? name + " " + value : name;
    }
}
