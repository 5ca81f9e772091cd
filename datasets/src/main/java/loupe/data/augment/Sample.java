package loupe.data.augment;

import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Keypoints;

/**
 * An image with what is to be predicted from it, on its way through augmentations.
 *
 * <p>The arrays are not copied; a step leaves them as they are and makes new ones.
 *
 * @param shape channels, height and width
 * @param pixels C x H x W values
 * @param targets T values to predict, none when there are classes
 * @param targetNames the T names
 * @param classes how much of each of the K classes the image is, summing to 1; none when there are targets
 */
public record Sample(ImageShape shape, float[] pixels, float[] targets, List<String> targetNames, float[] classes) {

    /**
     * An image of a set, unchanged.
     *
     * @param set the set
     * @param i 0 to N - 1
     * @return the image, wholly of its class
     */
    public static Sample of(ImageSet set, int i) {
        float[] pixels = new float[set.shape().values()];
        set.copyPixels(i, pixels, 0);
        float[] targets = set.hasTargets() ? set.target(i) : new float[0];
        float[] classes = new float[set.classes().size()];
        if (!set.hasTargets()) {
            classes[set.label(i)] = 1;
        }
        return new Sample(set.shape(), pixels, targets, set.targetNames(), classes);
    }

    /**
     * The same sample with other pixels.
     *
     * @param changed C x H x W values
     * @return a new sample
     */
    public Sample withPixels(float[] changed) {
        return new Sample(shape, changed, targets, targetNames, classes);
    }

    /**
     * The same sample with other targets.
     *
     * @param changed T values
     * @return a new sample
     */
    public Sample withTargets(float[] changed) {
        return new Sample(shape, pixels, changed, targetNames, classes);
    }

    /**
     * Whether the targets are places in the image.
     *
     * @return true when their names come in pairs, see {@link Keypoints}
     */
    public boolean hasKeypoints() {
        return Keypoints.areNamed(targetNames);
    }
}
