package loupe.data.split;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import loupe.data.Split;

/** The split of a scene by blocks. */
final class BlockSplit {

    private final Blocks grid;
    private final int[] rows;
    private final int[] columns;

    private BlockSplit(Blocks grid, Places places) {
        this.grid = grid;
        this.rows = places.rows();
        this.columns = places.columns();
    }

    static Split of(ImageSet set, Places places, Blocks grid, double fraction, long seed) {
        Parts.requireCount("places", set.size(), places.rows().length);
        return new BlockSplit(grid, places).split(set, fraction, seed);
    }

    private Split split(ImageSet set, double fraction, long seed) {
        SeedStream random = SeedStream.of(seed, "split by blocks");
        int[] blocks = IntStream.range(0, rows.length)
                .map(i -> grid.at(rows[i], columns[i]))
                .toArray();
        int[] train = Parts.draw("block", blocks, fraction, random);
        int[] validate = IntStream.of(Parts.distinct(blocks))
                .filter(block -> !isIn(train, block))
                .toArray();
        // A block without images belongs to no part: nothing has to keep away from it.
        int[] training = gather(block -> !isIn(validate, block), blocks, train, random);
        int[] validation = gather(block -> !isIn(train, block), blocks, validate, random);
        String recipe = "fraction " + fraction + " of " + Parts.distinct(blocks).length + " blocks of " + grid.side()
                + " px, guard " + grid.guard() + " px";
        return Split.chosen(set, Split.Method.BLOCKS, recipe, seed, training, validation);
    }

    private int[] gather(IntPredicate safe, int[] blocks, int[] own, SeedStream random) {
        return Parts.gather(
                rows.length, i -> isIn(own, blocks[i]) && grid.reachOnly(rows[i], columns[i], safe), random);
    }

    private static boolean isIn(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}
