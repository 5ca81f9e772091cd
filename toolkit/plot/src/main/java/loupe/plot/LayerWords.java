package loupe.plot;

import java.awt.Color;
import java.util.Optional;
import loupe.layer.Activation;
import loupe.layer.AvgPool2d;
import loupe.layer.BatchNorm;
import loupe.layer.Conv2d;
import loupe.layer.ConvTranspose2d;
import loupe.layer.Dense;
import loupe.layer.DepthwiseConv2d;
import loupe.layer.Dropout;
import loupe.layer.GlobalAvgPool2d;
import loupe.layer.GroupNorm;
import loupe.layer.Layer;
import loupe.layer.LayerNorm;
import loupe.layer.MaxPool2d;
import loupe.layer.Size;
import loupe.layer.SqueezeAndExcite;
import loupe.layer.Upsample2d;

/** The colour of a layer in a network's picture, and its settings in so few letters that they fit below a box. */
final class LayerWords {

    static final Color CONVOLUTION = Palette.BLUE;
    static final Color POOL = Palette.VERMILION;
    static final Color NORM = Palette.PURPLE;
    static final Color ACTIVATION = Palette.GREEN;
    static final Color DENSE = new Color(0xb8860b);
    static final Color OTHER = new Color(0x8c959f);

    private LayerWords() {}

    static Color colour(Layer layer) {
        if (layer instanceof Conv2d || layer instanceof DepthwiseConv2d || layer instanceof ConvTranspose2d) {
            return CONVOLUTION;
        }
        if (layer instanceof MaxPool2d || layer instanceof AvgPool2d || layer instanceof GlobalAvgPool2d) {
            return POOL;
        }
        if (layer instanceof BatchNorm || layer instanceof LayerNorm || layer instanceof GroupNorm) {
            return NORM;
        }
        if (layer instanceof Activation) {
            return ACTIVATION;
        }
        return layer instanceof Dense || layer instanceof SqueezeAndExcite ? DENSE : OTHER;
    }

    static Optional<String> brief(Layer layer) {
        if (layer instanceof Conv2d c) {
            return Optional.of(
                    window(c.kernel(), c.stride(), c.dilation()) + (c.groups() > 1 ? " g" + c.groups() : ""));
        }
        if (layer instanceof DepthwiseConv2d d) {
            return brief(d.window());
        }
        if (layer instanceof ConvTranspose2d t) {
            return Optional.of(t.kernel()
                    + (t.stride().equals(Size.ONE) ? "" : " x" + t.stride().brief()));
        }
        if (layer instanceof MaxPool2d p) {
            return Optional.of(window(p.kernel(), p.stride(), Size.ONE));
        }
        if (layer instanceof AvgPool2d p) {
            return Optional.of(window(p.kernel(), p.stride(), Size.ONE));
        }
        if (layer instanceof Dropout || layer instanceof Upsample2d || layer instanceof SqueezeAndExcite) {
            return Optional.of(layer.settings());
        }
        return Optional.empty();
    }

    private static String window(Size kernel, Size stride, Size dilation) {
        return kernel
                + (stride.equals(Size.ONE) ? "" : " /" + stride.brief())
                + (dilation.equals(Size.ONE) ? "" : " d" + dilation.brief());
    }
}
