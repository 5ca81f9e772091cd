package loupe.train;

import ai.djl.ndarray.NDArray;

/**
 * One step's images and what they should come to; both belong to the step's manager.
 *
 * @param images (N, C, H, W) floats
 * @param target (N, 1) class numbers or (N, K) values
 */
record Batch(NDArray images, NDArray target) {

    int size() {
        return (int) images.getShape().get(0);
    }
}
