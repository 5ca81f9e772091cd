package loupe.data.prepare;

import loupe.data.ImageShape;

/**
 * Brightness: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601-7, section 2.5.1); an image of one channel stays as it is.
 */
public record Gray() implements Step {

    static final String KIND = "gray";
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    @Override
    public ImageShape outputShape(ImageShape input) {
        if (input.channels() != 1 && input.channels() != 3) {
            throw new IllegalArgumentException("channels: expected 3 (red, green, blue) or 1, got " + input.channels());
        }
        return new ImageShape(1, input.height(), input.width());
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        int plane = outputShape(input).values();
        if (input.channels() == 1) {
            return pixels.clone();
        }
        float[] gray = new float[plane];
        for (int i = 0; i < plane; i++) {
            gray[i] = (float) (RED * pixels[i] + GREEN * pixels[plane + i] + BLUE * pixels[2 * plane + i]);
        }
        return gray;
    }

    @Override
    public String toText() {
        return new Fields(KIND).line();
    }

    @Override
    public String toString() {
        return "gray()";
    }
}
