package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import loupe.data.ImageShape;

/**
 * One step's images outside the engine, which any thread may make.
 *
 * @param shape of each image
 * @param pixels N x C x H x W values
 * @param labels N class numbers, or none when there are values
 * @param values N rows of targets, or of how much of each class an image is; none when there are labels
 */
record HostBatch(ImageShape shape, float[] pixels, long[] labels, float[] values) {

    /** Into the engine, on the training's thread. */
    Batch upload(NDManager owner) {
        int count = pixels.length / shape.values();
        NDArray images = owner.create(pixels, new Shape(count, shape.channels(), shape.height(), shape.width()));
        NDArray target = values.length == 0
                ? owner.create(labels, new Shape(count, 1))
                : owner.create(values, new Shape(count, values.length / count));
        return new Batch(images, target);
    }
}
