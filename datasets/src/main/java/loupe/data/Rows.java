package loupe.data;

import java.util.stream.IntStream;

/**
 * Which images of a whole set stand in a part of it, in which order.
 *
 * @param rows where each image's content stands
 * @param origins which number each image has in the set that was loaded
 */
record Rows(int[] rows, int[] origins) {

    static Rows all(int count) {
        int[] all = IntStream.range(0, count).toArray();
        return new Rows(all, all);
    }

    int count() {
        return rows.length;
    }

    int row(int i) {
        return rows[requireInside(i)];
    }

    int origin(int i) {
        return origins[requireInside(i)];
    }

    private int requireInside(int i) {
        if (i < 0 || i >= rows.length) {
            throw new IndexOutOfBoundsException("i: expected 0.." + (rows.length - 1) + ", got " + i);
        }
        return i;
    }

    /** A part of this part. */
    Rows select(int[] indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("indices: expected at least 1, got 0");
        }
        int[] chosen = new int[indices.length];
        int[] from = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || indices[i] >= rows.length) {
                throw new IllegalArgumentException(
                        "indices[" + i + "]: expected 0.." + (rows.length - 1) + ", got " + indices[i]);
            }
            chosen[i] = rows[indices[i]];
            from[i] = origins[indices[i]];
        }
        return new Rows(chosen, from);
    }

    /** The same images with content of their own, one after another. */
    Rows renumbered() {
        return new Rows(IntStream.range(0, rows.length).toArray(), origins);
    }
}
