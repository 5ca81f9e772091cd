package loupe.data.prepare;

import loupe.data.ImageSet;
import loupe.data.ImageShape;

/** A step of preprocessing with its numbers: a function from image to image, the same for each image. */
public sealed interface Step extends Fitting permits Scale, MinMax, Standardise, BandProjection, Resize, Crop, Gray {

    /**
     * The shape that comes out.
     *
     * @param input channels, height and width of what goes in
     * @return channels, height and width of what comes out
     * @throws IllegalArgumentException when such images do not fit the step
     */
    ImageShape outputShape(ImageShape input);

    /**
     * Changes one image.
     *
     * @param input its shape
     * @param pixels C x H x W values, left as they are
     * @return a new array in the output shape
     */
    float[] apply(ImageShape input, float[] pixels);

    /**
     * Where keypoints come to lie.
     *
     * @param input the shape of the image
     * @param points x and y of each point in pixels, left as they are
     * @return a new array
     */
    default float[] movePoints(ImageShape input, float[] points) {
        return points.clone();
    }

    /**
     * This step: it has its numbers already.
     *
     * @param training images that must fit the step
     * @return this
     */
    @Override
    default Step fit(ImageSet training) {
        outputShape(training.shape());
        return this;
    }
}
