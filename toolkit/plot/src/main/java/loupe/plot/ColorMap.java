package loupe.plot;

import java.util.Arrays;

/**
 * Turns values into colours in steps that look alike, by lightness, so that it reads without colour vision and in grey
 * print.
 *
 * <p>Both maps are made by formula in {@link OkLab}: {@link #SEQUENTIAL} runs from dark blue over green to light yellow
 * with lightness 0.22 + 0.72 t; {@link #DIVERGING} runs from blue over near-white at zero to orange-brown, its two halves
 * equally dark. Colours are {@value #LEVELS} levels: fewer bytes in a PNG, and no visible step.
 *
 * <pre>{@code
 * int dark = ColorMap.SEQUENTIAL.rgb(0);     // the colour of the smallest value
 * }</pre>
 */
public enum ColorMap {
    /** For values of one sign: dark is small, light is large. */
    SEQUENTIAL,
    /** For values around zero: blue below, orange above, near-white at zero. */
    DIVERGING,
    /** From black to white. */
    GREY;

    /** How many colours a map has. */
    public static final int LEVELS = 65;

    /** The colour of a value that is NaN or infinite; no map holds it. */
    public static final int NOT_A_NUMBER = 0xff00c8;

    private final int[] colours = new int[LEVELS];

    ColorMap() {
        for (int i = 0; i < LEVELS; i++) {
            double t = i / (LEVELS - 1.0);
            colours[i] = switch (ordinal()) {
                case 0 -> OkLab.rgb(0.22 + 0.72 * t, 0.09 + 0.06 * t, 285 - 180 * t);
                case 1 -> OkLab.rgb(0.98 - 0.55 * Math.abs(2 * t - 1), 0.15 * Math.abs(2 * t - 1), t < 0.5 ? 255 : 50);
                default -> 0x010101 * (int) Math.round(255 * t);
            };
        }
    }

    /**
     * The colour of a value.
     *
     * @param t the value's place in its range, 0 to 1; beyond it is cut; NaN has {@link #NOT_A_NUMBER}
     * @return 0xRRGGBB
     */
    public int rgb(double t) {
        if (Double.isNaN(t)) {
            return NOT_A_NUMBER;
        }
        return colours[(int) Math.round(Math.min(1, Math.max(0, t)) * (LEVELS - 1))];
    }

    /**
     * All colours, from the smallest value's to the largest's.
     *
     * @return a copy, 0xRRGGBB
     */
    public int[] colours() {
        return Arrays.copyOf(colours, LEVELS);
    }
}
