package loupe.data.generate;

import java.util.stream.IntStream;

/** Which field a pixel belongs to: a grid of fields with jittered borders, bent by a random field. */
final class FieldMap {

    private static final double FIELD = 16;

    private final int size;
    private final int across;
    private final double[] jitter;
    private final SmoothNoise bendX;
    private final SmoothNoise bendY;

    FieldMap(Chance chance, int size) {
        this.size = size;
        this.across = (int) Math.ceil(size / FIELD) + 2;
        this.jitter = IntStream.range(0, 2 * across)
                .mapToDouble(i -> chance.between(-0.2, 0.2))
                .toArray();
        this.bendX = new SmoothNoise(chance, 6, size);
        this.bendY = new SmoothNoise(chance, 6, size);
    }

    int fields() {
        return across * across;
    }

    int field(int row, int column) {
        double x = column / FIELD + 1 + 0.12 * bendX.at(column, row);
        double y = row / FIELD + 1 + 0.12 * bendY.at(column, row);
        return cell(y, across) * across + cell(x, 0);
    }

    private int cell(double place, int from) {
        int cell = Math.max(0, Math.min(across - 1, (int) place));
        boolean before = place - cell < jitter[from + cell];
        return Math.max(0, before ? cell - 1 : cell);
    }

    /** Whether all neighbours lie in the same field. */
    boolean inner(int row, int column) {
        int own = field(row, column);
        return IntStream.range(0, 9)
                .map(k -> field(inside(row + k / 3 - 1), inside(column + k % 3 - 1)))
                .allMatch(other -> other == own);
    }

    private int inside(int place) {
        return Math.max(0, Math.min(size - 1, place));
    }
}
