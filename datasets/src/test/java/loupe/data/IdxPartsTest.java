package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdxPartsTest {

    private static final ImageShape PAIR = new ImageShape(1, 1, 2);
    private static final byte[] IMAGES = IdxFileTest.idx(0x803, new int[] {2, 1, 2}, 0, 255, 51, 0);
    private static final byte[] LABELS = IdxFileTest.idx(0x801, new int[] {2}, 2, 0);
    private static final byte[] MORE_IMAGES = IdxFileTest.idx(0x803, new int[] {1, 1, 2}, 255, 255);
    private static final byte[] MORE_LABELS = IdxFileTest.idx(0x801, new int[] {1}, 1);

    private static ImageSet load(int images, ImageShape shape, byte[]... contents) {
        String[] names = {"a-images", "a-labels", "b-images", "b-labels"};
        DataFile[] files = new DataFile[contents.length];
        Map<String, byte[]> byName = new HashMap<>();
        for (int i = 0; i < files.length; i++) {
            files[i] = Cards.file(names[i], contents[i]);
            byName.put(names[i], contents[i]);
        }
        return IdxParts.load(Cards.of(images, shape, files), file -> byName.get(file.name()));
    }

    @Test
    void twoPairsAreOneSetWithAnOfficialSplit() {
        ImageSet set = load(3, PAIR, IMAGES, LABELS, MORE_IMAGES, MORE_LABELS);
        assertThat(set).hasToString("tiny: 3 images (C=1, H=1, W=2), 3 classes (zero 1, one 1, two 1)");
        assertThat(set.image(1).pixels()).containsExactly(0.2f, 0);
        assertThat(set.officialSplit().training().labels()).containsExactly(2, 0);
        assertThat(set.officialSplit().validation().labels()).containsExactly(1);
        assertThat(set.card().orElseThrow().name()).isEqualTo("tiny");
    }

    @Test
    void onePairHasNoOfficialSplit() {
        ImageSet set = load(2, PAIR, IMAGES, LABELS);
        assertThatThrownBy(set::officialSplit).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void labelOutOfRangeIsRefused() {
        byte[] twelve = IdxFileTest.idx(0x801, new int[] {2}, 1, 12);
        assertThatThrownBy(() -> load(2, PAIR, IMAGES, twelve)).hasMessage("labels[1]: expected 0..2, got 12");
    }

    @Test
    void otherCountOfLabelsIsRefused() {
        assertThatThrownBy(() -> load(2, PAIR, IMAGES, MORE_LABELS))
                .hasMessage("a-labels: expected 2 labels for 2 images of a-images, got 1");
    }

    @Test
    void otherShapeThanTheCardsIsRefused() {
        assertThatThrownBy(() -> load(2, new ImageShape(1, 2, 1), IMAGES, LABELS))
                .hasMessage("a-images: expected images (C=1, H=2, W=1), got (C=1, H=1, W=2)");
    }

    @Test
    void otherCountThanTheCardsIsRefused() {
        assertThatThrownBy(() -> load(4, PAIR, IMAGES, LABELS, MORE_IMAGES, MORE_LABELS))
                .hasMessage("tiny: expected 4 images, got 3");
        assertThatThrownBy(() -> load(2, PAIR, IMAGES, LABELS, MORE_IMAGES, MORE_LABELS))
                .hasMessage("b-images: expected at most 0 images, got 1");
    }
}
