package loupe.data.generate;

import java.util.stream.IntStream;

/**
 * One field: its cover, how far its covered part is off the usual, the direction and start of its rows, its soil, and how its
 * materials differ from the pure ones.
 */
record Field(
        Cover cover, double more, double rowX, double rowY, double start, double dark, double[] gain, double[] tilt) {

    private static final double ROW_STRENGTH = 0.3;

    static Field by(Chance chance, Cover cover, double level) {
        double angle = chance.between(0, Math.PI);
        int materials = Endmember.values().length;
        return new Field(
                cover,
                chance.mild(0.16 * level),
                StrictMath.cos(angle),
                StrictMath.sin(angle),
                chance.between(0, 2 * Math.PI),
                chance.between(0.2, 0.8),
                IntStream.range(0, materials)
                        .mapToDouble(e -> 1 + chance.mild(0.06 * level))
                        .toArray(),
                IntStream.range(0, materials)
                        .mapToDouble(e -> chance.mild(0.06 * level))
                        .toArray());
    }

    /** The parts of each material at a pixel, whose own deviation is given. */
    double[] parts(int row, int column, double deviation) {
        double rows = 0;
        if (cover.period() > 0) {
            double along = (column * rowX + row * rowY) / cover.period();
            rows = ROW_STRENGTH * StrictMath.sin(2 * Math.PI * along + start);
        }
        double[] parts = new double[Endmember.values().length];
        cover.mixture(more + rows + deviation, dark).forEach((material, part) -> parts[material.ordinal()] += part);
        return parts;
    }

    /** How a material's reflectance differs in this field; {@code place} runs from -1 at 400 nm to 1 at 2500 nm. */
    double variation(int material, double place) {
        return gain[material] + tilt[material] * place;
    }
}
