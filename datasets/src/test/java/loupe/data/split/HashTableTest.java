package loupe.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.SeedStream;
import org.junit.jupiter.api.Test;

class HashTableTest {

    @Test
    void aNeighbourIsFoundOnEitherSideAlongTheLastDirection() {
        float[] stored = {0.6f, -0.2f, 0.4f, 0.1f};
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            HashTable table = new HashTable(4, List.of(stored), SeedStream.of(seed, "test"));
            float[] near = {0.601f, -0.2f, 0.4f, 0.1f};
            int[] met = {0};
            table.neighbours(near, i -> met[0]++);
            found += met[0];
        }
        // Six keys of width 0.4 each part a step of about 0.001 once in some 500 times.
        assertThat(found).isGreaterThan(190);
    }

    @Test
    void aSearchLooksAtAFewOnlyHoweverManyAreAlike() {
        List<float[]> alike = IntStream.range(0, 1000)
                .mapToObj(i -> new float[] {0.6f + 1e-7f * i, 0.2f})
                .toList();
        HashTable table = new HashTable(2, alike, SeedStream.of(1, "test"));
        int[] met = {0};
        table.neighbours(new float[] {0.6f, 0.2f}, i -> met[0]++);
        assertThat(met[0]).isBetween(64, 128);
    }
}
