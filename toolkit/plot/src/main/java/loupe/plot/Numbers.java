package loupe.plot;

import java.util.Locale;

/** Numbers as short text, the same in every country. */
final class Numbers {

    private Numbers() {}

    /** At most three decimals without trailing zeros; powers of ten for the very large and the very small. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        if (value != 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5)) {
            String text = String.format(Locale.ROOT, "%.1e", value);
            return text.replaceAll("\\.0e", "e").replaceAll("e([+-])0?", "e$1").replace("e+", "e");
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    /** A share as per cent with one decimal. */
    static String percent(double share) {
        return Double.isNaN(share) ? "n/a" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
