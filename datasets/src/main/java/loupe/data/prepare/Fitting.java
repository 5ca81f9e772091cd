package loupe.data.prepare;

import loupe.data.ImageSet;

/** A step of preprocessing before it has seen the training images. */
@FunctionalInterface
public interface Fitting {

    /**
     * Learns the step's numbers.
     *
     * @param training the training images as the steps before leave them
     * @return the step with its numbers, which no later image changes
     * @throws IllegalArgumentException when the images do not fit
     */
    Step fit(ImageSet training);
}
