package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * A change of an image by chance; a notebook may add its own.
 *
 * <pre>{@code
 * Augmentation darker = (sample, random) -> new Brightness(0.2).apply(sample, random);
 * }</pre>
 */
@FunctionalInterface
public interface Augmentation {

    /**
     * Changes one image; all chance comes from the stream.
     *
     * @param sample left as it is
     * @param random the numbers of this image, epoch and step
     * @return the changed sample, in the same shape
     */
    Sample apply(Sample sample, SeedStream random);

    /**
     * The name that the random numbers go by: steps of one name share nothing, as each is numbered too.
     *
     * @return the simple class name
     */
    default String name() {
        return getClass().isHidden() ? "custom" : getClass().getSimpleName();
    }
}
