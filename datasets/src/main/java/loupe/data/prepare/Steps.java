package loupe.data.prepare;

/** The steps of preprocessing, for static import. */
public final class Steps {

    private Steps() {}

    /**
     * (x - low) / (high - low) with a range that is known beforehand; bytes are read as 0..1 already.
     *
     * @param low becomes 0
     * @param high becomes 1, above low
     * @return the step
     * @throws IllegalArgumentException when high is not above low
     */
    public static Step scale(double low, double high) {
        return new Scale(low, high);
    }

    /**
     * (x - min) / (max - min) with the training images' range of each channel.
     *
     * @return the step to fit
     */
    public static Fitting normalise() {
        return new Unfitted.Range();
    }

    /**
     * (x - mean) / deviation with the training images' mean and deviation of each channel.
     *
     * @return the step to fit
     */
    public static Fitting standardise() {
        return new Unfitted.Moments();
    }

    /**
     * The first principal components across the channels (bands), each pixel for itself.
     *
     * @param components how many, 1 to C
     * @return the step to fit
     */
    public static Fitting pca(int components) {
        return new Unfitted.Bands(components, false);
    }

    /**
     * The first principal components across the channels (bands), each divided by its deviation.
     *
     * @param components how many, 1 to C
     * @return the step to fit
     */
    public static Fitting whiten(int components) {
        return new Unfitted.Bands(components, true);
    }

    /**
     * Another size, by bilinear interpolation.
     *
     * @param height rows, at least 1
     * @param width columns, at least 1
     * @return the step
     */
    public static Step resize(int height, int width) {
        return new Resize(height, width, Resize.Method.BILINEAR);
    }

    /**
     * Another size, by the nearest pixel: no new values arise.
     *
     * @param height rows, at least 1
     * @param width columns, at least 1
     * @return the step
     */
    public static Step resizeNearest(int height, int width) {
        return new Resize(height, width, Resize.Method.NEAREST);
    }

    /**
     * The middle of the image.
     *
     * @param height rows, 1 to H
     * @param width columns, 1 to W
     * @return the step
     */
    public static Step crop(int height, int width) {
        return new Crop(height, width);
    }

    /**
     * The brightness of red, green and blue.
     *
     * @return the step
     */
    public static Step gray() {
        return new Gray();
    }
}
