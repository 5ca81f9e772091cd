package loupe.layer;

import java.util.List;

/**
 * The part of the input image that one value of a layer's output depends on.
 *
 * <p>Through a layer with kernel size k, dilation d and stride s the side grows to {@code r + d (k - 1) j} and the
 * distance of neighbours to {@code j s} (Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural
 * Networks", Distill 2019, equation 2). It may be larger than the image where padding is seen.
 *
 * @param reach whether it is a window, the whole image, or unknown
 * @param height the window's height in input pixels, 0 when it is no window
 * @param width the window's width in input pixels, 0 when it is no window
 * @param stride how far the windows of neighbouring values lie apart, in input pixels
 */
public record ReceptiveField(Reach reach, int height, int width, Size stride) {

    /** What kind of part it is. */
    public enum Reach {
        /** A window of the given size. */
        WINDOW,
        /** All pixels, as after a dense layer. */
        WHOLE_IMAGE,
        /** Not known, as after a layer of the user's own. */
        UNKNOWN
    }

    /** One pixel of the input sees itself. */
    public static final ReceptiveField PIXEL = new ReceptiveField(Reach.WINDOW, 1, 1, Size.ONE);
    /** All pixels. */
    public static final ReceptiveField WHOLE_IMAGE = new ReceptiveField(Reach.WHOLE_IMAGE, 0, 0, Size.ZERO);
    /** Not known. */
    public static final ReceptiveField UNKNOWN = new ReceptiveField(Reach.UNKNOWN, 0, 0, Size.ZERO);

    /**
     * The field after a layer that slides a window.
     *
     * @param kernel the layer's kernel size
     * @param step its stride
     * @param dilation its dilation
     * @return the field of one value of that layer's output
     */
    public ReceptiveField through(Size kernel, Size step, Size dilation) {
        if (reach != Reach.WINDOW) {
            return this;
        }
        return new ReceptiveField(
                Reach.WINDOW,
                height + dilation.height() * (kernel.height() - 1) * stride.height(),
                width + dilation.width() * (kernel.width() - 1) * stride.width(),
                new Size(stride.height() * step.height(), stride.width() * step.width()));
    }

    /**
     * The field after a layer that spreads each value over a window: a transposed convolution or an enlargement.
     *
     * @param kernel the layer's kernel size
     * @param step its stride: how far the windows of neighbouring values lie apart
     * @param dilation its dilation
     * @return the field of the value that sees most; unknown where neighbours come to lie less than a pixel apart
     */
    public ReceptiveField spread(Size kernel, Size step, Size dilation) {
        if (reach != Reach.WINDOW) {
            return this;
        }
        if (stride.height() % step.height() != 0 || stride.width() % step.width() != 0) {
            return UNKNOWN;
        }
        return new ReceptiveField(
                Reach.WINDOW,
                height + dilation.height() * (kernel.height() - 1) / step.height() * stride.height(),
                width + dilation.width() * (kernel.width() - 1) / step.width() * stride.width(),
                new Size(stride.height() / step.height(), stride.width() / step.width()));
    }

    /** The field after layers that follow one another. */
    ReceptiveField through(List<Layer> layers) {
        ReceptiveField field = this;
        for (Layer layer : layers) {
            field = layer.receptiveField(field);
        }
        return field;
    }

    /**
     * What a value sees that is made of one of this field and one of another.
     *
     * @param other the field of the other way
     * @return the larger window, the whole image where one sees it, unknown where one is
     */
    public ReceptiveField with(ReceptiveField other) {
        if (reach != other.reach) {
            return reach.compareTo(other.reach) > 0 ? this : other;
        }
        return new ReceptiveField(
                reach,
                Math.max(height, other.height),
                Math.max(width, other.width),
                reach == Reach.WINDOW ? other.stride : Size.ZERO);
    }

    /** As {@code 14x14}, {@code whole image} or {@code unknown}. */
    @Override
    public String toString() {
        return switch (reach) {
            case WINDOW -> height + "x" + width;
            case WHOLE_IMAGE -> "whole image";
            case UNKNOWN -> "unknown";
        };
    }
}
