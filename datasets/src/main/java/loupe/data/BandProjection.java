package loupe.data;

import java.util.Arrays;

/**
 * Turns a spectrum of B values into K uncorrelated ones of variance 1: principal components, whitened.
 *
 * <p>y = V (x - mean), with the rows of V the leading eigenvectors of the covariance of the fitted pixels, each divided by
 * the square root of its eigenvalue (Jolliffe, Principal Component Analysis, 2nd ed., 2002, sections 1.1 and 2.3). Fit it
 * on training pixels only.
 *
 * @param mean the B means
 * @param rows the K x B weights
 */
public record BandProjection(double[] mean, double[][] rows) {

    private static final int ROUNDS = 60;

    /**
     * Fits the leading components; the cost is linear in the pixels and quadratic in the bands.
     *
     * @param scene the scene
     * @param components K, 1 to B
     * @param pixels the indices of the pixels that are looked at, more than K
     * @return the projection
     * @throws IllegalArgumentException when K or the count of pixels is out of range
     */
    public static BandProjection principal(Scene scene, int components, int... pixels) {
        if (components < 1 || components > scene.bands()) {
            throw new IllegalArgumentException("components: expected 1.." + scene.bands() + ", got " + components);
        }
        if (pixels.length <= components) {
            throw new IllegalArgumentException("pixels: expected more than " + components + ", got " + pixels.length);
        }
        double[][] centred = Arrays.stream(pixels)
                .mapToObj(scene::spectrum)
                .map(BandProjection::doubles)
                .toArray(double[][]::new);
        double[] mean = centre(centred);
        double[][] covariance = covariance(centred, scene.bands());
        return new BandProjection(mean, leading(covariance, components));
    }

    /**
     * How many values come out.
     *
     * @return K
     */
    public int components() {
        return rows.length;
    }

    /**
     * Projects a spectrum.
     *
     * @param spectrum B values
     * @return K values
     */
    public float[] apply(float[] spectrum) {
        float[] projected = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            double sum = 0;
            for (int b = 0; b < mean.length; b++) {
                sum += rows[k][b] * (spectrum[b] - mean[b]);
            }
            projected[k] = (float) sum;
        }
        return projected;
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> values[i]);
        return result;
    }

    private static double[] centre(double[][] spectra) {
        double[] mean = new double[spectra[0].length];
        for (double[] spectrum : spectra) {
            Arrays.setAll(mean, b -> mean[b] + spectrum[b] / spectra.length);
        }
        for (double[] spectrum : spectra) {
            Arrays.setAll(spectrum, b -> spectrum[b] - mean[b]);
        }
        return mean;
    }

    private static double[][] covariance(double[][] centred, int bands) {
        double[][] covariance = new double[bands][bands];
        for (double[] spectrum : centred) {
            for (int a = 0; a < bands; a++) {
                double scaled = spectrum[a] / (centred.length - 1);
                for (int b = 0; b < bands; b++) {
                    covariance[a][b] += scaled * spectrum[b];
                }
            }
        }
        return covariance;
    }

    // Orthogonal iteration (Golub and Van Loan, Matrix Computations, 4th ed., 8.2.4), started from fixed waves.
    private static double[][] leading(double[][] covariance, int components) {
        int bands = covariance.length;
        double[][] vectors = new double[components][bands];
        for (int k = 0; k < components; k++) {
            for (int b = 0; b < bands; b++) {
                vectors[k][b] = StrictMath.cos(Math.PI * k * (b + 0.5) / bands);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            orthonormal(vectors);
            vectors = multiplied(covariance, vectors);
        }
        return whitened(vectors);
    }

    private static double[][] multiplied(double[][] matrix, double[][] vectors) {
        double[][] products = new double[vectors.length][];
        for (int k = 0; k < vectors.length; k++) {
            double[] vector = vectors[k];
            products[k] =
                    Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
        }
        return products;
    }

    // After the last product a row is its eigenvalue times its unit vector: row / eigenvalue^1.5 has unit variance.
    private static double[][] whitened(double[][] products) {
        for (double[] row : products) {
            double eigenvalue = Math.max(1e-12, Math.sqrt(dot(row, row)));
            Arrays.setAll(row, b -> row[b] / (eigenvalue * Math.sqrt(eigenvalue)));
        }
        return products;
    }

    private static void orthonormal(double[][] vectors) {
        for (int k = 0; k < vectors.length; k++) {
            double[] vector = vectors[k];
            for (int before = 0; before < k; before++) {
                double[] other = vectors[before];
                double along = dot(vector, other);
                Arrays.setAll(vector, b -> vector[b] - along * other[b]);
            }
            double length = Math.max(1e-300, Math.sqrt(dot(vector, vector)));
            Arrays.setAll(vector, b -> vector[b] / length);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
