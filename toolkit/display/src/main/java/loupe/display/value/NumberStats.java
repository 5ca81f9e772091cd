package loupe.display.value;

import loupe.display.Decimal;

/** Smallest, mean and largest of the finite numbers of an array of any depth, and how many are not finite. */
final class NumberStats {

    /** More would be felt as a wait; one pass over this many takes about a tenth of a second. */
    private static final long MOST = 10_000_000;

    private long seen;
    private long broken;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private boolean isPart;

    private NumberStats() {}

    static NumberStats of(Object array) {
        var stats = new NumberStats();
        stats.read(array);
        return stats;
    }

    private void read(Object array) {
        isPart |= seen >= MOST;
        if (isPart || array == null) {
            return;
        }
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                read(row);
            }
        } else if (array instanceof float[] numbers) {
            for (float number : numbers) {
                add(number);
            }
        } else if (array instanceof double[] numbers) {
            for (double number : numbers) {
                add(number);
            }
        } else {
            readWhole(array);
        }
    }

    private void readWhole(Object array) {
        if (array instanceof int[] numbers) {
            for (int number : numbers) {
                add(number);
            }
        } else if (array instanceof long[] numbers) {
            for (long number : numbers) {
                add(number);
            }
        } else if (array instanceof byte[] numbers) {
            for (byte number : numbers) {
                add(number);
            }
        } else if (array instanceof short[] numbers) {
            for (short number : numbers) {
                add(number);
            }
        }
    }

    private void add(double number) {
        seen++;
        if (!Double.isFinite(number)) {
            broken++;
            return;
        }
        min = Math.min(min, number);
        max = Math.max(max, number);
        sum += number;
    }

    @Override
    public String toString() {
        if (seen == 0) {
            return "no numbers";
        }
        String notFinite = broken == 0 ? "" : Decimal.grouped(broken) + " NaN or infinite";
        if (broken == seen) {
            return notFinite;
        }
        String finite = "min " + Decimal.brief(min) + ", mean " + Decimal.brief(sum / (seen - broken)) + ", max "
                + Decimal.brief(max);
        String part = !isPart ? "" : " (of the first " + Decimal.grouped(seen) + ")";
        return finite + (notFinite.isEmpty() ? "" : "; " + notFinite) + part;
    }
}
