package loupe.data.generate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What grows or stands on a field: how much of each material, and for crops the distance of the rows.
 *
 * <p>The tillages of one crop share their materials and differ in the covered part and in the rows, so their spectra overlap
 * and their texture parts them.
 */
enum Cover {
    CORN_NO_TILL("corn, no till", Endmember.CORN_LEAF, 0.40, 5, 0.6),
    CORN_MIN_TILL("corn, minimum till", Endmember.CORN_LEAF, 0.50, 9, 0.35),
    CORN_CLEAN("corn, clean till", Endmember.CORN_LEAF, 0.58, 3, 0.1),
    SOY_NO_TILL("soy, no till", Endmember.SOY_LEAF, 0.40, 5, 0.6),
    SOY_MIN_TILL("soy, minimum till", Endmember.SOY_LEAF, 0.50, 9, 0.35),
    SOY_CLEAN("soy, clean till", Endmember.SOY_LEAF, 0.58, 3, 0.1),
    PASTURE("pasture", Endmember.SOY_LEAF, 0.75, 0, 0.5),
    WOODS("woods", Endmember.TREE_LEAF, 0.85, 0, 0.5),
    BARE_SOIL("bare soil", Endmember.LIGHT_SOIL, 0.70, 0, 0.1),
    CONCRETE("concrete", Endmember.CONCRETE, 0.85, 0, 0.1),
    ASPHALT("asphalt and metal", Endmember.ASPHALT, 0.75, 0, 0.1),
    WATER("water", Endmember.WATER, 0.92, 0, 0.1);

    private final String words;
    private final Endmember main;
    private final double part;
    private final double period;
    private final double residue;

    Cover(String words, Endmember main, double part, double period, double residue) {
        this.words = words;
        this.main = main;
        this.part = part;
        this.period = period;
        this.residue = residue;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(cover -> cover.words).toList();
    }

    /** The distance of the rows in pixels, 0 where there are none. */
    double period() {
        return period;
    }

    /** The parts of each material, at least 0 and 1 in all; {@code more} is added to the main one. */
    Map<Endmember, Double> mixture(double more, double dark) {
        double most = Math.max(0.02, Math.min(0.97, part + more));
        double rest = 1 - most;
        Map<Endmember, Double> parts = new EnumMap<>(Endmember.class);
        parts.merge(main, most, Double::sum);
        parts.merge(this == ASPHALT ? Endmember.METAL : Endmember.RESIDUE, rest * residue, Double::sum);
        parts.merge(Endmember.DARK_SOIL, rest * (1 - residue) * dark, Double::sum);
        parts.merge(Endmember.LIGHT_SOIL, rest * (1 - residue) * (1 - dark), Double::sum);
        return parts;
    }
}
