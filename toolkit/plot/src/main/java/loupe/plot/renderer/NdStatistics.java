package loupe.plot.renderer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import loupe.display.Decimal;

/**
 * Statistics of an array, computed by the engine over its finite numbers.
 *
 * <p>Of a very large array only a part is read, so that neither the wait nor the engine's memory grows with it. Each array
 * made on the way is closed.
 *
 * @param min the smallest finite number
 * @param mean their mean
 * @param max the largest
 * @param std their standard deviation, with N below the sum (the population's)
 * @param notNumbers how many are NaN
 * @param infinite how many are infinite
 * @param read how many numbers were read
 * @param all how many the array has
 */
record NdStatistics(
        double min, double mean, double max, double std, long notNumbers, long infinite, long read, long all) {

    private static final long MOST = 1 << 23;

    static boolean canRead(NDArray array) {
        DataType type = array.getDataType();
        return !array.isSparse() && (type.isFloating() || type.isInteger() || type.isBoolean());
    }

    static NdStatistics of(NDArray array) {
        if (array.size() <= MOST) {
            return read(array, array.size());
        }
        NDArray part = array.get(part(array.getShape()));
        try (part) {
            return read(part, array.size());
        }
    }

    /** The start of the array, without a copy: from the first axis on only so many that the rest is small enough. */
    private static String part(Shape shape) {
        var index = new StringBuilder();
        long size = shape.size();
        for (int axis = 0; axis < shape.dimension() && size > MOST; axis++) {
            long each = size / shape.get(axis);
            long taken = Math.max(1, MOST / each);
            index.append(index.length() == 0 ? "" : ", ").append("0:").append(taken);
            size = taken * each;
        }
        return index.toString();
    }

    private static NdStatistics read(NDArray array, long all) {
        DataType type = array.getDataType();
        boolean isReady = type == DataType.FLOAT32 || type == DataType.FLOAT64;
        if (!isReady) {
            try (NDArray doubles = array.toType(DataType.FLOAT64, true)) {
                return finite(doubles, 0, 0, array.size(), all);
            }
        }
        try (NDArray none = array.isNaN();
                NDArray endless = array.isInfinite()) {
            long notNumbers = count(none);
            long infinite = count(endless);
            if (notNumbers + infinite == 0) {
                return finite(array, 0, 0, array.size(), all);
            }
            try (NDArray broken = none.logicalOr(endless);
                    NDArray sound = broken.logicalNot();
                    NDArray rest = array.booleanMask(sound)) {
                return finite(rest, notNumbers, infinite, array.size(), all);
            }
        }
    }

    private static long count(NDArray truths) {
        try (NDArray numbers = truths.toType(DataType.INT64, true);
                NDArray sum = numbers.sum()) {
            return sum.toLongArray()[0];
        }
    }

    private static NdStatistics finite(NDArray numbers, long notNumbers, long infinite, long read, long all) {
        if (numbers.size() == 0) {
            double none = Double.NaN;
            return new NdStatistics(none, none, none, none, notNumbers, infinite, read, all);
        }
        try (NDArray min = numbers.min();
                NDArray mean = numbers.mean();
                NDArray max = numbers.max();
                NDArray distance = numbers.sub(mean);
                NDArray square = distance.square();
                NDArray variance = square.mean()) {
            return new NdStatistics(
                    number(min),
                    number(mean),
                    number(max),
                    Math.sqrt(number(variance)),
                    notNumbers,
                    infinite,
                    read,
                    all);
        }
    }

    private static double number(NDArray scalar) {
        return scalar.getDataType() == DataType.FLOAT64 ? scalar.toDoubleArray()[0] : scalar.toFloatArray()[0];
    }

    @Override
    public String toString() {
        String numbers = Double.isNaN(min)
                ? "no finite number"
                : "min " + Decimal.brief(min) + ", mean " + Decimal.brief(mean) + ", max " + Decimal.brief(max)
                        + ", std " + Decimal.brief(std);
        String broken = notNumbers + infinite == 0
                ? ""
                : "; " + Decimal.grouped(notNumbers) + " NaN, " + Decimal.grouped(infinite) + " infinite";
        String part =
                read == all ? "" : " (of the first " + Decimal.grouped(read) + " of " + Decimal.grouped(all) + ")";
        return numbers + broken + part;
    }
}
