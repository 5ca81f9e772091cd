package loupe.data.prepare;

import loupe.data.ImageShape;

/**
 * A known range to 0..1: y = (x - low) / (high - low). Values outside the range stay outside.
 *
 * @param low becomes 0
 * @param high becomes 1
 */
public record Scale(double low, double high) implements Step {

    static final String KIND = "scale";

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when low or high is not finite or high is not above low
     */
    public Scale {
        if (!(high > low) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("high: expected a finite number > " + low + ", got " + high);
        }
    }

    @Override
    public ImageShape outputShape(ImageShape input) {
        return input;
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        float[] scaled = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            scaled[i] = (float) ((pixels[i] - low) / (high - low));
        }
        return scaled;
    }

    @Override
    public String toText() {
        return new Fields(KIND).with("low", low).with("high", high).line();
    }

    static Scale from(Fields fields) {
        return new Scale(fields.number("low"), fields.number("high"));
    }

    @Override
    public String toString() {
        return "scale(" + low + ", " + high + ")";
    }
}
