package loupe.data.prepare;

import loupe.data.ImageSet;

/**
 * Mean and covariance of the channels over all pixels; O(pixels x C^2).
 *
 * @param mean C values
 * @param covariance C x C values, divided by the number of pixels
 */
record BandMoments(double[] mean, double[][] covariance) {

    static BandMoments of(ImageSet set) {
        int channels = set.shape().channels();
        int plane = set.shape().values() / channels;
        double[] mean = Standardise.of(set).mean();
        double[][] sums = new double[channels][channels];
        float[] pixels = new float[set.shape().values()];
        double[] spectrum = new double[channels];
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, pixels, 0);
            for (int p = 0; p < plane; p++) {
                for (int c = 0; c < channels; c++) {
                    spectrum[c] = pixels[c * plane + p] - mean[c];
                }
                addProducts(spectrum, sums);
            }
        }
        divide(sums, (double) set.size() * plane);
        return new BandMoments(mean, sums);
    }

    private static void addProducts(double[] spectrum, double[][] sums) {
        for (int a = 0; a < spectrum.length; a++) {
            double first = spectrum[a];
            double[] row = sums[a];
            for (int b = 0; b <= a; b++) {
                row[b] += first * spectrum[b];
            }
        }
    }

    private static void divide(double[][] sums, double count) {
        for (int a = 0; a < sums.length; a++) {
            for (int b = 0; b <= a; b++) {
                sums[a][b] /= count;
                sums[b][a] = sums[a][b];
            }
        }
    }
}
