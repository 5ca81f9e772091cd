package loupe.data.prepare;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Scene;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Principal components across the channels of each pixel: y_k = e_k . (x - mean), divided by sqrt(lambda_k) when whitened.
 *
 * <p>e_k and lambda_k are the eigenvectors and eigenvalues of the channels' covariance over the training pixels, largest
 * first. Sources: Pearson, "On lines and planes of closest fit", 1901; Kessy, Lewin and Strimmer, "Optimal whitening and
 * decorrelation", The American Statistician 72(4), 2018, table 1 (PCA). An eigenvector's sign is free: here its largest
 * coordinate is positive. A component that does not vary in training (lambda_k at most 10^-12 lambda_1) becomes 0.
 * Fitting costs O(pixels x C^2 + C^3).
 *
 * <pre>{@code
 * BandProjection bands = BandProjection.principal(scene, 12, trainingPixels);
 * ScenePatches patches = scene.patches(7, bands, trainingPixels);   // projected pixel by pixel, before they are cut
 * }</pre>
 *
 * @param mean C means
 * @param axes K axes of C values and length 1
 * @param variances K eigenvalues
 * @param whitened whether components are divided by their deviation
 */
public record BandProjection(double[] mean, double[][] axes, double[] variances, boolean whitened)
        implements Step, UnaryOperator<float[]> {

    static final String KIND = "bands";
    private static final double NOTHING = 1e-12;

    /** Copies the arrays. */
    public BandProjection {
        mean = mean.clone();
        axes = Arrays.stream(axes).map(double[]::clone).toArray(double[][]::new);
        variances = variances.clone();
    }

    /**
     * Fits the leading components on some pixels of a scene, each divided by its deviation over them.
     *
     * @param scene the scene
     * @param components K, 1 to C
     * @param pixels the indices of the pixels that may be learnt from, more than K, each labelled
     * @return the whitened projection
     * @throws IllegalArgumentException when K or the count of pixels is out of range, or a pixel has no label
     */
    public static BandProjection principal(Scene scene, int components, int... pixels) {
        if (pixels.length <= components) {
            throw new IllegalArgumentException("pixels: expected more than " + components + ", got " + pixels.length);
        }
        return of(scene.patches(1, pixels).images(), components, true);
    }

    static BandProjection of(ImageSet training, int components, boolean whitened) {
        int channels = training.shape().channels();
        if (components < 1 || components > channels) {
            throw new IllegalArgumentException("components: expected 1.." + channels + ", got " + components);
        }
        BandMoments moments = BandMoments.of(training);
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(moments.covariance()));
        double[][] axes = IntStream.range(0, components)
                .mapToObj(k -> upright(eigen.getEigenvector(k).toArray()))
                .toArray(double[][]::new);
        double[] variances = Arrays.copyOf(eigen.getEigenvalues(), components);
        return new BandProjection(moments.mean(), axes, variances, whitened);
    }

    private static double[] upright(double[] axis) {
        double largest = 0;
        for (double value : axis) {
            largest = Math.abs(value) > Math.abs(largest) + 1e-9 ? value : largest;
        }
        double sign = Math.signum(largest);
        return Arrays.stream(axis).map(value -> sign * value).toArray();
    }

    /**
     * The means.
     *
     * @return a new array of C
     */
    @Override
    public double[] mean() {
        return mean.clone();
    }

    /**
     * The axes.
     *
     * @return new arrays, K of C
     */
    @Override
    public double[][] axes() {
        return Arrays.stream(axes).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The variances along the axes.
     *
     * @return a new array of K
     */
    @Override
    public double[] variances() {
        return variances.clone();
    }

    @Override
    public ImageShape outputShape(ImageShape input) {
        PerChannel.requireChannels(input, mean);
        return new ImageShape(axes.length, input.height(), input.width());
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        int plane = input.height() * input.width();
        float[] projected = new float[outputShape(input).values()];
        for (int k = 0; k < axes.length; k++) {
            double factor = factor(k);
            for (int p = 0; p < plane; p++) {
                projected[k * plane + p] = (float) (factor * along(axes[k], pixels, p, plane));
            }
        }
        return projected;
    }

    /**
     * Projects one spectrum.
     *
     * @param spectrum C values
     * @return K values
     * @throws IllegalArgumentException when the count of bands differs
     */
    @Override
    public float[] apply(float[] spectrum) {
        return apply(new ImageShape(spectrum.length, 1, 1), spectrum);
    }

    private double factor(int k) {
        if (variances[k] <= NOTHING * variances[0]) {
            return 0;
        }
        return whitened ? 1 / Math.sqrt(variances[k]) : 1;
    }

    private double along(double[] axis, float[] pixels, int pixel, int plane) {
        double sum = 0;
        for (int c = 0; c < axis.length; c++) {
            sum += axis[c] * (pixels[c * plane + pixel] - mean[c]);
        }
        return sum;
    }

    @Override
    public String toText() {
        return new Fields(KIND)
                .with("whitened", Boolean.toString(whitened))
                .with("mean", mean)
                .with("variances", variances)
                .with(
                        "axes",
                        Arrays.stream(axes).flatMapToDouble(Arrays::stream).toArray())
                .line();
    }

    static BandProjection from(Fields fields) {
        double[] mean = fields.numbers("mean");
        double[] variances = fields.numbers("variances");
        double[] flat = fields.numbers("axes", mean.length * variances.length);
        double[][] axes = IntStream.range(0, variances.length)
                .mapToObj(k -> Arrays.copyOfRange(flat, k * mean.length, (k + 1) * mean.length))
                .toArray(double[][]::new);
        return new BandProjection(mean, axes, variances, Boolean.parseBoolean(fields.text("whitened")));
    }
}
