package loupe.data.generate;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.Scene;
import loupe.data.SeedStream;

/** Labelled pixels parted by blocks of 20 pixels, without those that lie closer than a guard to a block of the other part. */
record BlockSplit(int[] training, int[] validation) {

    private static final int BLOCK = 20;

    static BlockSplit of(Scene scene, int guard, int each, long seed) {
        int across = (scene.width() + BLOCK - 1) / BLOCK;
        int[] order = IntStream.range(0, across * across).toArray();
        SeedStream.of(seed, "blocks").shuffle(order);
        boolean[] trains = new boolean[order.length];
        Arrays.stream(order).limit(order.length / 2).forEach(block -> trains[block] = true);
        int[] usable = Arrays.stream(scene.labelledPixels())
                .filter(pixel -> clear(scene, pixel, guard, across, trains))
                .toArray();
        SeedStream.of(seed, "pixels").shuffle(usable);
        return new BlockSplit(
                part(scene, usable, across, trains, true, each), part(scene, usable, across, trains, false, each));
    }

    private static int[] part(Scene scene, int[] usable, int across, boolean[] trains, boolean training, int each) {
        return Arrays.stream(usable)
                .filter(pixel -> trains[block(pixel / scene.width(), pixel % scene.width(), across)] == training)
                .limit(each)
                .toArray();
    }

    private static boolean clear(Scene scene, int pixel, int guard, int across, boolean[] trains) {
        int row = pixel / scene.width();
        int column = pixel % scene.width();
        boolean own = trains[block(row, column, across)];
        return IntStream.range(0, 9).allMatch(k -> {
            int nearRow = Math.max(0, Math.min(scene.height() - 1, row + (k / 3 - 1) * guard));
            int nearColumn = Math.max(0, Math.min(scene.width() - 1, column + (k % 3 - 1) * guard));
            return trains[block(nearRow, nearColumn, across)] == own;
        });
    }

    private static int block(int row, int column, int across) {
        return row / BLOCK * across + column / BLOCK;
    }
}
