package loupe.data.generate;

import java.util.function.IntFunction;

/** What light, air and instrument make of a scene: uneven light, vapour, blur, column stripes and noise. */
final class SceneSensor {

    private static final double[] VAPOUR_NM = {720, 820, 940, 1130};
    private static final double[] VAPOUR_DEPTH = {0.02, 0.02, 0.12, 0.15};
    private static final double USUAL_REFLECTANCE = 0.22;
    // A blur of standard deviation 0.6 px, cut after one pixel.
    private static final double[] BLUR = {0.166, 0.668, 0.166};

    private final int size;
    private final double[] wavelengths;
    private final double level;
    private final double noise;
    private final double[] stripes;
    private final SmoothNoise light;
    private final SmoothNoise vapour;
    private final double[][] pure;

    SceneSensor(Chance chance, int size, double[] wavelengths, double level, double decibel) {
        this.size = size;
        this.wavelengths = wavelengths;
        this.level = level;
        this.noise = level * USUAL_REFLECTANCE / StrictMath.pow(10, decibel / 20);
        this.light = new SmoothNoise(chance, 5, size);
        this.vapour = new SmoothNoise(chance, 3, size);
        this.stripes = new double[size * wavelengths.length];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = chance.mild(0.4 * noise);
        }
        this.pure = new double[Endmember.values().length][wavelengths.length];
        for (Endmember material : Endmember.values()) {
            for (int b = 0; b < wavelengths.length; b++) {
                pure[material.ordinal()][b] = material.reflectance(wavelengths[b]);
            }
        }
    }

    /** The parts of each material as the optics mix them from a pixel and its eight neighbours. */
    double[][] blurred(double[][] parts) {
        double[][] mixed = new double[parts.length][parts[0].length];
        for (int pixel = 0; pixel < parts.length; pixel++) {
            for (int k = 0; k < 9; k++) {
                int row = inside(pixel / size + k / 3 - 1);
                int column = inside(pixel % size + k % 3 - 1);
                double weight = BLUR[k / 3] * BLUR[k % 3];
                for (int e = 0; e < mixed[pixel].length; e++) {
                    mixed[pixel][e] += weight * parts[row * size + column][e];
                }
            }
        }
        return mixed;
    }

    private int inside(int place) {
        return Math.max(0, Math.min(size - 1, place));
    }

    /** Reads the spectra of one row into the cube, in units of 1 / 10,000. */
    void readRow(int row, double[][] parts, IntFunction<Field> fields, Chance chance, short[] cube) {
        int bands = wavelengths.length;
        for (int column = 0; column < size; column++) {
            Field field = fields.apply(column);
            double gain = 1 + level * (0.08 * light.at(column, row) + chance.mild(0.02));
            double wet = Math.max(0, 1 + 0.4 * vapour.at(column, row));
            for (int b = 0; b < bands; b++) {
                double value = gain * mixed(parts[row * size + column], field, b) * (1 - wet * absorbed(b))
                        + stripes[column * bands + b]
                        + chance.normal(noise);
                cube[(row * size + column) * bands + b] = (short) Math.round(10_000 * Math.max(0, Math.min(6, value)));
            }
        }
    }

    private double mixed(double[] parts, Field field, int band) {
        double place = (wavelengths[band] - 1450) / 1050;
        double sum = 0;
        for (int e = 0; e < parts.length; e++) {
            if (parts[e] > 0) {
                sum += parts[e] * pure[e][band] * field.variation(e, place);
            }
        }
        return sum;
    }

    private double absorbed(int band) {
        double sum = 0;
        for (int k = 0; k < VAPOUR_NM.length; k++) {
            double away = (wavelengths[band] - VAPOUR_NM[k]) / 20;
            sum += away * away > 40 ? 0 : VAPOUR_DEPTH[k] * StrictMath.exp(-away * away / 2);
        }
        return sum;
    }
}
