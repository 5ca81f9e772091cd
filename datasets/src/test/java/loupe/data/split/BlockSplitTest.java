package loupe.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import loupe.data.ChiSquare;
import loupe.data.ImageSet;
import loupe.data.Sets;
import loupe.data.Split;
import org.junit.jupiter.api.Test;

class BlockSplitTest {

    private static final int SCENE = 24;
    private final Places places = new Places(
            IntStream.range(0, SCENE * SCENE).map(i -> i / SCENE).toArray(),
            IntStream.range(0, SCENE * SCENE).map(i -> i % SCENE).toArray());
    private final ImageSet pixels = Sets.ofCounts(SCENE * SCENE / 2, SCENE * SCENE / 2);

    @Test
    void patchesOfTheTwoPartsShareNoPixel() {
        for (int seed = 0; seed < 20; seed++) {
            Split split = Splits.blockSplit(pixels, places, 6, 2, 0.5, seed);
            boolean[] seen = new boolean[SCENE * SCENE];
            IntStream.of(split.trainingIndices()).forEach(i -> paint(i, 2, seen));
            boolean[] other = new boolean[SCENE * SCENE];
            IntStream.of(split.validationIndices()).forEach(i -> paint(i, 2, other));
            assertThat(IntStream.range(0, seen.length).filter(i -> seen[i] && other[i]))
                    .isEmpty();
        }
    }

    @Test
    void aGuardOfOneLessLetsPatchesOverlap() {
        Split split = Splits.blockSplit(pixels, places, 6, 1, 0.5, 1);
        boolean[] seen = new boolean[SCENE * SCENE];
        IntStream.of(split.trainingIndices()).forEach(i -> paint(i, 2, seen));
        boolean[] other = new boolean[SCENE * SCENE];
        IntStream.of(split.validationIndices()).forEach(i -> paint(i, 2, other));
        assertThat(IntStream.range(0, seen.length).filter(i -> seen[i] && other[i]))
                .isNotEmpty();
    }

    @Test
    void withoutAGuardNothingIsLeftOut() {
        Split split = Splits.blockSplit(pixels, places, 6, 0, 0.25, 3);
        assertThat(split.training().size()).isEqualTo(4 * 36);
        assertThat(split.validation().size()).isEqualTo(12 * 36);
        assertThat(split.recipe()).isEqualTo("fraction 0.25 of 16 blocks of 6 px, guard 0 px");
    }

    @Test
    void twoBlocksWithAGuardLoseTheirSharedEdge() {
        // Columns 0..5 and 6..11 of one row; with a guard of 1 the columns 5 and 6 go.
        Places line = new Places(new int[12], IntStream.range(0, 12).toArray());
        Split split = Splits.blockSplit(Sets.ofCounts(6, 6), line, 6, 1, 0.5, 1);
        int[] kept = IntStream.concat(IntStream.of(split.trainingIndices()), IntStream.of(split.validationIndices()))
                .sorted()
                .toArray();
        assertThat(kept).containsExactly(0, 1, 2, 3, 4, 7, 8, 9, 10, 11);
    }

    @Test
    void eachBlockTrainsEquallyOften() {
        int[] trained = new int[16];
        for (int seed = 0; seed < 2000; seed++) {
            Split split = Splits.blockSplit(pixels, places, 6, 0, 0.25, seed);
            IntStream.of(split.trainingIndices())
                    .map(i -> i / SCENE / 6 * 4 + i % SCENE / 6)
                    .distinct()
                    .forEach(block -> trained[block]++);
        }
        // 15 degrees of freedom after the factor (B-1)/B/(1-p); 1 in 10^5: 49.8.
        assertThat(ChiSquare.of(trained) * 15 / 16 / 0.75).isLessThan(49.8);
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Splits.blockSplit(pixels, places, 4, 2, 0.5, 1))
                .hasMessage("side: expected > 4, twice the guard, got 4");
        assertThatThrownBy(() -> Splits.blockSplit(pixels, places, 4, -1, 0.5, 1))
                .hasMessage("guard: expected >= 0, got -1");
        assertThatThrownBy(() -> Splits.blockSplit(pixels, new Places(new int[2], new int[2]), 4, 1, 0.5, 1))
                .hasMessage("places: expected 576, one for each image, got 2");
        assertThatThrownBy(() -> new Places(new int[] {-1}, new int[1])).hasMessage("rows[0]: expected >= 0, got -1");
        assertThatThrownBy(() -> new Places(new int[2], new int[1])).hasMessage("columns: expected 2 as rows, got 1");
    }

    private static void paint(int centre, int radius, boolean[] seen) {
        for (int r = Math.max(0, centre / SCENE - radius); r <= Math.min(SCENE - 1, centre / SCENE + radius); r++) {
            for (int c = Math.max(0, centre % SCENE - radius); c <= Math.min(SCENE - 1, centre % SCENE + radius); c++) {
                seen[r * SCENE + c] = true;
            }
        }
    }
}
