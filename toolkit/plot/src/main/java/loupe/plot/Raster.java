package loupe.plot;

import java.awt.image.BufferedImage;
import loupe.data.Image;

/** Makes pixels of maps and of images, one for each value. */
final class Raster {

    private Raster() {}

    /** A map of H x W values in the colours of a scale. */
    static BufferedImage of(float[] values, int height, int width, Scale scale) {
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.rgb(values[i]);
        }
        return of(pixels, height, width);
    }

    /** An image: three channels as RGB, any other number as the grey of their mean. */
    static BufferedImage of(Image image) {
        float[] range = range(image.pixels());
        int[] pixels = new int[image.shape().height() * image.shape().width()];
        boolean colour = image.shape().channels() == 3;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colour ? rgb(image, i, range) : ColorMap.GREY.rgb(stretch(mean(image, i), range));
        }
        return of(pixels, image.shape().height(), image.shape().width());
    }

    /** Whether an image's values leave 0..1, so that its drawing stretches their range to black and white. */
    static boolean stretched(Image image) {
        float[] range = range(image.pixels());
        return range[0] != 0 || range[1] != 1;
    }

    static BufferedImage of(int[] pixels, int height, int width) {
        var raster = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        raster.setRGB(0, 0, width, height, pixels, 0, width);
        return raster;
    }

    private static float[] range(float[] pixels) {
        float min = 0;
        float max = 1;
        for (float value : pixels) {
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        return new float[] {min, max};
    }

    private static float mean(Image image, int pixel) {
        int plane = image.shape().height() * image.shape().width();
        float sum = 0;
        for (int channel = 0; channel < image.shape().channels(); channel++) {
            sum += image.pixels()[channel * plane + pixel];
        }
        return sum / image.shape().channels();
    }

    private static int rgb(Image image, int pixel, float[] range) {
        int plane = image.shape().height() * image.shape().width();
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            rgb = rgb << 8 | Math.round(255 * stretch(image.pixels()[channel * plane + pixel], range));
        }
        return rgb;
    }

    private static float stretch(float value, float[] range) {
        return (value - range[0]) / (range[1] - range[0]);
    }
}
