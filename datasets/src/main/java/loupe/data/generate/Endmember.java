package loupe.data.generate;

/**
 * A pure material and its reflectance by wavelength, as smooth curves with the absorptions that name it.
 *
 * <p>Green vegetation has a red edge at 708 to 722 nm and water at 970, 1200, 1450 and 1940 nm; clay absorbs at 2205 nm,
 * cellulose at 2100 nm, carbonate at 2330 nm.
 */
enum Endmember {
    CORN_LEAF,
    SOY_LEAF,
    TREE_LEAF,
    DARK_SOIL,
    LIGHT_SOIL,
    RESIDUE,
    CONCRETE,
    ASPHALT,
    METAL,
    WATER;

    double reflectance(double nm) {
        return switch (this) {
            case CORN_LEAF -> leaf(nm, 716, 0.47, 0.055);
            case SOY_LEAF -> leaf(nm, 719, 0.51, 0.06);
            case TREE_LEAF -> leaf(nm, 712, 0.39, 0.04);
            case DARK_SOIL -> soil(nm, 0.05, 0.2);
            case LIGHT_SOIL -> soil(nm, 0.1, 0.34);
            case RESIDUE -> soil(nm, 0.12, 0.36) * (1 - dip(nm, 2100, 60, 0.25)) / (1 - dip(nm, 2205, 40, 0.12));
            case CONCRETE -> (0.24 + 0.1 * rise(nm, 500)) * (1 - dip(nm, 2330, 50, 0.15));
            case ASPHALT -> 0.07 + 0.07 * rise(nm, 900);
            case METAL -> 0.42 + 0.12 * rise(nm, 700) - dip(nm, 860, 120, 0.05);
            case WATER -> 0.005 + 0.07 * StrictMath.exp(-(nm - 400) / 170);
        };
    }

    private static double leaf(double nm, double edge, double plateau, double green) {
        double visible = 0.035 + green * bell(nm, 552, 38);
        double above = 1 / (1 + StrictMath.exp(-(nm - edge) / 14));
        double fall = nm < 1300 ? 1 : StrictMath.exp(-(nm - 1300) / 1100);
        double water = (1 - dip(nm, 970, 30, 0.08)) * (1 - dip(nm, 1200, 40, 0.14)) * (1 - dip(nm, 1450, 70, 0.6));
        return visible * (1 - above) + above * plateau * fall * water * (1 - dip(nm, 1940, 90, 0.7));
    }

    private static double soil(double nm, double base, double gain) {
        return (base + gain * rise(nm, 700)) * (1 - dip(nm, 2205, 40, 0.12)) * (1 - dip(nm, 880, 80, 0.05));
    }

    private static double rise(double nm, double scale) {
        return 1 - StrictMath.exp(-(nm - 400) / scale);
    }

    private static double dip(double nm, double centre, double deviation, double depth) {
        return depth * bell(nm, centre, deviation);
    }

    private static double bell(double nm, double centre, double deviation) {
        double away = (nm - centre) / deviation;
        return StrictMath.exp(-away * away / 2);
    }
}
