package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class SplitTest {

    private final ImageSet set = Sets.ofCounts(3, 2);

    @Test
    void officialSplitTakesTheFirstImages() {
        Split split = set.withOfficialSplit(3).officialSplit();
        assertThat(split.trainingIndices()).containsExactly(0, 1, 2);
        assertThat(split.validationIndices()).containsExactly(3, 4);
        assertThat(split.method()).isEqualTo(Split.Method.OFFICIAL);
        assertThat(split).hasToString("small: 3 training + 2 validation images (official)");
    }

    @Test
    void partOfASetHasNoOfficialSplit() {
        ImageSet part = set.withOfficialSplit(3).take(4);
        assertThatThrownBy(part::officialSplit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("small (4 images) has no official split; split(0.8, seed) makes a seeded one");
    }

    @Test
    void officialSplitWithAnEmptyPartIsRefused() {
        assertThatThrownBy(() -> set.withOfficialSplit(5)).hasMessage("trainingImages: expected 1..4, got 5");
        assertThatThrownBy(() -> set.withOfficialSplit(0)).hasMessage("trainingImages: expected 1..4, got 0");
    }

    @Test
    void givenIndicesAreKeptInTheirOrder() {
        Split split = set.splitAt(new int[] {4, 0}, new int[] {1});
        assertThat(split.training().image(0).name()).isEqualTo("small[4]");
        assertThat(split.validation().size()).isEqualTo(1);
        assertThat(split).hasToString("small: 2 training + 1 validation images (given indices)");
    }

    @Test
    void imageInBothPartsIsRefused() {
        assertThatThrownBy(() -> set.splitAt(new int[] {0, 1}, new int[] {2, 1}))
                .hasMessage("validationIndices[1]: expected 0..4, each once, got 1");
        assertThatThrownBy(() -> set.splitAt(new int[] {0, 5}, new int[] {2}))
                .hasMessage("trainingIndices[1]: expected 0..4, each once, got 5");
        assertThatThrownBy(() -> set.splitAt(new int[] {0}, new int[0]))
                .hasMessage("validationIndices: expected at least 1, got 0");
    }

    @Test
    void stratifiedSplitSaysItsSeed() {
        assertThat(set.split(0.6, 42))
                .hasToString("small: 3 training + 2 validation images (stratified, fraction 0.6, seed 42)");
    }

    @Test
    void fingerprintIsThatOfCountsAndIndicesInLittleEndianOrder() {
        ByteBuffer bytes = ByteBuffer.allocate(5 * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(2).putInt(4).putInt(0).putInt(1).putInt(1);
        assertThat(set.splitAt(new int[] {4, 0}, new int[] {1}).indicesSha256()).isEqualTo(Sha256.of(bytes.array()));
    }

    @Test
    void indicesCannotBeChangedFromOutside() {
        int[] training = {0, 1};
        Split split = set.splitAt(training, new int[] {2});
        training[0] = 9;
        split.trainingIndices()[1] = 9;
        assertThat(split.trainingIndices()).containsExactly(0, 1);
    }
}
