package loupe.data.split;

import java.util.function.IntPredicate;

/** A grid of square blocks over a scene, with a guard band. */
record Blocks(int side, int guard) {

    /** Blocks in a row of the grid that numbers them: more than any scene has, and its square fits an int. */
    private static final int STRIDE = 46_340;

    Blocks {
        if (guard < 0) {
            throw new IllegalArgumentException("guard: expected >= 0, got " + guard);
        }
        if (side <= 2 * guard) {
            throw new IllegalArgumentException("side: expected > " + 2 * guard + ", twice the guard, got " + side);
        }
    }

    /** The number of the block with this pixel. */
    int at(int row, int column) {
        return number(row / side, column / side);
    }

    private static int number(int blockRow, int blockColumn) {
        return blockRow * STRIDE + blockColumn;
    }

    /** Whether all blocks within the guard's reach of a pixel pass. */
    boolean reachOnly(int row, int column, IntPredicate test) {
        for (int r = Math.max(0, row - guard) / side; r <= (row + guard) / side; r++) {
            for (int c = Math.max(0, column - guard) / side; c <= (column + guard) / side; c++) {
                if (!test.test(number(r, c))) {
                    return false;
                }
            }
        }
        return true;
    }
}
