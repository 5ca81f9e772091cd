package loupe.train;

/**
 * What one layer was like in one update; weights and gradients are NaN for a layer without any.
 *
 * <p>An update:weight ratio near 1e-3 is healthy; far below, the layer hardly learns, far above, it leaps. A layer whose
 * outputs are silent gives no gradient to those before it.
 *
 * @param step the step within the whole training, from 1
 * @param layer its name, as {@code conv2d1}
 * @param mean of its outputs over the batch
 * @param deviation the standard deviation of its outputs over the batch
 * @param silent the share of its channels or units that are 0 for every image of the batch, 0 to 1
 * @param gradientNorm the Euclidean norm of its gradients, before any clipping
 * @param weightNorm the norm of its weights before the update
 * @param updateNorm the norm of what the update changed
 */
public record LayerStatistics(
        long step,
        String layer,
        double mean,
        double deviation,
        double silent,
        double gradientNorm,
        double weightNorm,
        double updateNorm) {

    /**
     * How much of the weights the update changed.
     *
     * @return {@code updateNorm / weightNorm}; NaN without weights
     */
    public double updateRatio() {
        return updateNorm / weightNorm;
    }
}
