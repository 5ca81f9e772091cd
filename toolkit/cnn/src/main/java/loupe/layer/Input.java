package loupe.layer;

import loupe.data.ImageShape;

/**
 * The images that a network takes.
 *
 * @param shape channels, height and width
 */
public record Input(ImageShape shape) {

    /**
     * The shape as the layers see it.
     *
     * @return (C, H, W)
     */
    public TensorShape tensorShape() {
        return TensorShape.maps(shape.channels(), shape.height(), shape.width());
    }
}
