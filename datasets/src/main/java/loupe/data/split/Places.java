package loupe.data.split;

/**
 * Where images stand in a scene: the pixel at the centre of each.
 *
 * @param rows N rows, at least 0
 * @param columns N columns, at least 0
 */
public record Places(int[] rows, int[] columns) {

    /**
     * Copies the arrays and checks that they are as long as each other.
     *
     * @throws IllegalArgumentException when the counts differ or a number is negative
     */
    public Places {
        rows = requireNotNegative("rows", rows);
        columns = requireNotNegative("columns", columns);
        if (columns.length != rows.length) {
            throw new IllegalArgumentException("columns: expected " + rows.length + " as rows, got " + columns.length);
        }
    }

    private static int[] requireNotNegative(String name, int[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new IllegalArgumentException(name + "[" + i + "]: expected >= 0, got " + values[i]);
            }
        }
        return values.clone();
    }

    /**
     * The rows.
     *
     * @return a new array of N
     */
    @Override
    public int[] rows() {
        return rows.clone();
    }

    /**
     * The columns.
     *
     * @return a new array of N
     */
    @Override
    public int[] columns() {
        return columns.clone();
    }
}
