package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {

    private static final ImageShape PAIR = new ImageShape(1, 1, 2);
    private static final List<String> CLASSES = List.of("dark", "light");

    private final ImageSet set =
            ImageSet.ofBytes("dots", PAIR, new byte[] {0, 51, (byte) 255, (byte) 204}, new int[] {0, 1}, CLASSES);

    @Test
    void bytesAreReadAsZeroToOne() {
        assertThat(set.image(0).pixels()).containsExactly(0f, 0.2f);
        assertThat(set.image(1).pixels()).containsExactly(1f, 0.8f);
    }

    @Test
    void pixelsGoWhereTheCallerSays() {
        float[] batch = {9, 9, 9, 9, 9};
        set.copyPixels(1, batch, 2);
        assertThat(batch).containsExactly(9, 9, 1f, 0.8f, 9);
    }

    @Test
    void imageKeepsTheNameThatItHasInTheWholeSet() {
        Image image = set.select(1, 0).take(1).image(0);
        assertThat(image.name()).isEqualTo("dots[1]");
        assertThat(image.label()).isEqualTo(1);
        assertThat(image.labelName()).isEqualTo("light");
    }

    @Test
    void printsWhatItHolds() {
        assertThat(set).hasToString("dots: 2 images (C=1, H=1, W=2), 2 classes (dark 1, light 1)");
    }

    @Test
    void selectionMayRepeatAnImage() {
        ImageSet three = set.select(1, 1, 0);
        assertThat(three.labels()).containsExactly(1, 1, 0);
        assertThat(three.classCounts()).containsExactly(1, 2);
    }

    @Test
    void labelOutOfRangeIsRefused() {
        int[] labels = new int[20];
        labels[17] = 12;
        List<String> ten = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThatThrownBy(() -> ImageSet.ofBytes("bad", new ImageShape(1, 1, 1), new byte[20], labels, ten))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("labels[17]: expected 0..9, got 12");
        labels[17] = -1;
        assertThatThrownBy(() -> ImageSet.ofBytes("bad", new ImageShape(1, 1, 1), new byte[20], labels, ten))
                .hasMessage("labels[17]: expected 0..9, got -1");
    }

    @Test
    void pixelsThatDoNotFillTheShapeAreRefused() {
        assertThatThrownBy(() -> ImageSet.ofBytes("bad", PAIR, new byte[3], new int[2], CLASSES))
                .hasMessage("pixels: expected 4 values for 2 images (C=1, H=1, W=2), got 3");
        assertThatThrownBy(() -> ImageSet.ofBytes("bad", PAIR, new byte[0], new int[0], CLASSES))
                .hasMessage("images: expected >= 1, got 0");
    }

    @Test
    void valueThatIsNoNumberIsRefused() {
        float[] pixels = {0, 1, Float.NaN, 1};
        assertThatThrownBy(() -> ImageSet.ofFloats("bad", PAIR, pixels, new int[2], CLASSES))
                .hasMessage("pixels[2]: expected a finite number, got NaN");
    }

    @Test
    void indexOutOfRangeIsRefused() {
        assertThatThrownBy(() -> set.image(2)).hasMessage("i: expected 0..1, got 2");
        assertThatThrownBy(() -> set.select(0, -1)).hasMessage("indices[1]: expected 0..1, got -1");
        assertThatThrownBy(set::select).hasMessage("indices: expected at least 1, got 0");
        assertThatThrownBy(() -> set.take(3)).hasMessage("n: expected 1..2, got 3");
    }

    @Test
    void nothingCanBeChangedFromOutside() {
        byte[] pixels = {1, 2};
        int[] labels = {1};
        ImageSet own = ImageSet.ofBytes("own", PAIR, pixels, labels, CLASSES);
        String before = own.sha256();
        pixels[0] = 9;
        labels[0] = 0;
        own.labels()[0] = 0;
        own.image(0).pixels()[0] = 7;
        assertThat(own.sha256()).isEqualTo(before);
        assertThat(own.label(0)).isEqualTo(1);
    }

    @Test
    void fingerprintIsThatOfSizesThenPixelsAndLabelOfEachImage() {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 2 * 6).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(2).putInt(1).putInt(1).putInt(2);
        bytes.put((byte) 0).put((byte) 51).putInt(0);
        bytes.put((byte) 255).put((byte) 204).putInt(1);
        assertThat(set.sha256()).isEqualTo(Sha256.of(bytes.array()));
    }

    @Test
    void fingerprintFollowsPixelsLabelsAndOrder() {
        assertThat(set.select(0, 1).sha256()).isEqualTo(set.sha256());
        assertThat(set.select(1, 0).sha256()).isNotEqualTo(set.sha256());
        ImageSet relabelled =
                ImageSet.ofBytes("dots", PAIR, new byte[] {0, 51, (byte) 255, (byte) 204}, new int[] {1, 1}, CLASSES);
        assertThat(relabelled.sha256()).isNotEqualTo(set.sha256());
    }

    @Test
    void regressionSetHasTargetsAndNoLabels() {
        float[][] targets = {{1, 2}, {3, 4}};
        ImageSet points = ImageSet.withTargets("points", PAIR, new float[4], targets, List.of("x", "y"));
        targets[1][0] = 9;
        assertThat(points.hasTargets()).isTrue();
        assertThat(points.select(1).target(0)).containsExactly(3, 4);
        assertThat(points.labels()).containsExactly(-1, -1);
        assertThat(points.classCounts()).isEmpty();
        assertThat(points.image(0).label()).isEqualTo(-1);
        assertThat(points).hasToString("points: 2 images (C=1, H=1, W=2), targets [x, y]");
    }

    @Test
    void targetsAreChecked() {
        List<String> names = List.of("x", "y");
        assertThatThrownBy(() -> ImageSet.withTargets("bad", PAIR, new float[4], new float[][] {{1, 2}, {3}}, names))
                .hasMessage("targets[1]: expected 2 values, got 1");
        float[][] infinite = {{1, 2}, {3, Float.POSITIVE_INFINITY}};
        assertThatThrownBy(() -> ImageSet.withTargets("bad", PAIR, new float[4], infinite, names))
                .hasMessage("targets[1][1]: expected a finite number, or NaN where it is not known, got Infinity");
        assertThatThrownBy(() -> set.target(0)).hasMessage("dots has labels, no targets");
    }

    @Test
    void groupsStayWithTheirImages() {
        ImageSet set = Sets.ofCounts(2, 2).withGroups(7, 8, 9, 7);
        assertThat(set.groups().orElseThrow()).containsExactly(7, 8, 9, 7);
        assertThat(set.select(3, 1).groups().orElseThrow()).containsExactly(7, 8);
        ImageSet changed = set.select(2, 0).withPixels(set.shape(), new float[2], new float[0][]);
        assertThat(changed.groups().orElseThrow()).containsExactly(9, 7);
        assertThat(changed.image(0).name()).isEqualTo("small[2]");
        assertThat(Sets.ofCounts(1, 1).groups()).isEmpty();
        assertThatThrownBy(() -> set.withGroups(1, 2))
                .hasMessage("groups: expected 4, one for each image of the whole set, got 2");
        assertThatThrownBy(() -> set.take(2).withGroups(1, 2))
                .hasMessageStartingWith("groups: expected 4, one for each");
    }

    @Test
    void bytesMayHaveTargets() {
        ImageSet set = ImageSet.withTargets(
                "places",
                new ImageShape(1, 1, 1),
                new byte[] {51, (byte) 255},
                new float[][] {{3}, {4}},
                List.of("age"));
        assertThat(set.image(0).pixels()).containsExactly(0.2f);
        assertThat(set.image(1).pixels()).containsExactly(1);
        assertThat(set.target(1)).containsExactly(4);
    }
}
