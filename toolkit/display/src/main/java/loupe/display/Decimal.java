package loupe.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a reader wants them. */
public final class Decimal {

    private static final MathContext FOUR = new MathContext(4);

    private Decimal() {}

    /**
     * A whole number with commas between its thousands.
     *
     * @param number the number
     * @return as {@code 1,234,567}
     */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A number to four significant digits; whole numbers below 10^15 and the whole part of others below 10^9 in full.
     *
     * @param number any double
     * @return as {@code 0.1307}, {@code 1.5e-9}, {@code 42}, {@code NaN}
     */
    public static String brief(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        double size = Math.abs(number);
        if (size < 1e-4 || size >= 1e9) {
            return String.format(Locale.ROOT, "%.3e", number)
                    .replaceAll("\\.?0+e", "e")
                    .replaceAll("e([+-])0*(\\d)", "e$1$2")
                    .replace("e+", "e");
        }
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
        return new BigDecimal(number).round(FOUR).stripTrailingZeros().toPlainString();
    }
}
