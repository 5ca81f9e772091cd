package loupe.data.augment;

import java.util.Arrays;
import loupe.data.ImageShape;
import loupe.data.SeedStream;

/**
 * Covers a square with each channel's mean; its centre may be any pixel, so a part may lie outside the image.
 *
 * <p>Source: DeVries and Taylor, "Improved regularization of convolutional neural networks with Cutout", arXiv:1708.04552,
 * section 3.1; there the images are standardised, and the mean is 0.
 *
 * @param share the square's side as a share of the shorter side of the image, 0 to 1
 */
public record Cutout(double share) implements Augmentation {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when it is not in 0..1
     */
    public Cutout {
        Strength.require("share", share, 1);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        ImageShape shape = sample.shape();
        int side = (int) Math.rint(share * Math.min(shape.height(), shape.width()));
        int top = random.nextInt(shape.height()) - side / 2;
        int left = random.nextInt(shape.width()) - side / 2;
        float[] covered = sample.pixels().clone();
        int first = Math.max(0, left);
        int last = Math.max(first, Math.min(shape.width(), left + side));
        for (int c = 0; c < shape.channels(); c++) {
            float mean = mean(sample, c);
            for (int y = Math.max(0, top); y < Math.min(shape.height(), top + side); y++) {
                Arrays.fill(covered, shape.index(c, y, first), shape.index(c, y, 0) + last, mean);
            }
        }
        return sample.withPixels(covered);
    }

    private static float mean(Sample sample, int channel) {
        int plane = sample.shape().height() * sample.shape().width();
        double sum = 0;
        for (int i = channel * plane; i < (channel + 1) * plane; i++) {
            sum += sample.pixels()[i];
        }
        return (float) (sum / plane);
    }

    @Override
    public String toString() {
        return "cutout(" + share + ")";
    }
}
