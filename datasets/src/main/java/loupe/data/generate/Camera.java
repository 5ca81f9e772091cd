package loupe.data.generate;

/**
 * What a plain camera does to a scene: uneven light, gain, white balance, blur and noise.
 *
 * @param gain multiplies all light
 * @param balance multiplies each channel
 * @param slopeX how the light changes from left to right, as a part of itself
 * @param slopeY how it changes from top to bottom
 * @param blur the standard deviation of the blur in pixels
 * @param noise the standard deviation of the noise, of full light 1
 */
record Camera(double gain, double[] balance, double slopeX, double slopeY, double blur, double noise) {

    private static final int REACH = 3;

    /** A camera by chance; {@code strength} 0 changes nothing, 1 is a bad picture. */
    static Camera by(Chance chance, int channels, double strength) {
        double[] balance = new double[channels];
        for (int c = 0; c < channels; c++) {
            balance[c] = 1 + chance.mild(0.12 * strength);
        }
        return new Camera(
                1 + chance.mild(0.28 * strength),
                balance,
                chance.normal(0.5 * strength),
                chance.normal(0.5 * strength),
                chance.between(0, 1.6 * strength),
                chance.between(0.1, 1) * 0.12 * strength);
    }

    /** Takes the picture: C x S x S bytes into a place of {@code pixels}. */
    void take(Canvas canvas, Chance chance, byte[] pixels, int offset) {
        int size = canvas.size();
        double[] light = canvas.average();
        if (blur > 0.05) {
            light = blurred(blurred(light, size, 1), size, size);
        }
        for (int i = 0; i < light.length; i++) {
            double slope =
                    1 + slopeX * ((i % size + 0.5) / size - 0.5) + slopeY * ((i / size % size + 0.5) / size - 0.5);
            double value = light[i] * gain * balance[i / (size * size)] * slope + chance.normal(noise);
            pixels[offset + i] = (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
        }
    }

    // Separable; the border repeats.
    private double[] blurred(double[] light, int size, int step) {
        double[] weights = weights();
        double[] result = new double[light.length];
        for (int i = 0; i < light.length; i++) {
            int place = i / step % size;
            for (int k = -REACH; k <= REACH; k++) {
                int neighbour = Math.max(0, Math.min(size - 1, place + k));
                result[i] += weights[k + REACH] * light[i + (neighbour - place) * step];
            }
        }
        return result;
    }

    private double[] weights() {
        double[] weights = new double[2 * REACH + 1];
        double sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            weights[k + REACH] = StrictMath.exp(-k * k / (2 * blur * blur));
            sum += weights[k + REACH];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
