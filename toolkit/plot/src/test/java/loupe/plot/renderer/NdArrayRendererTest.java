package loupe.plot.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.engine.Engines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NdArrayRendererTest {

    static NDManager manager;

    @BeforeAll
    static void open() {
        manager = Engines.start().newManager();
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    private static String plain(Object value) {
        return Rendering.of(value).plain();
    }

    private static String html(Object value) {
        return Rendering.of(value).get(MimeBundle.HTML).orElseThrow();
    }

    @Test
    void aMatrixSaysShapeTypeDeviceAndStatistics() {
        try (NDArray array = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3))) {
            assertThat(plain(array)).isEqualTo("NDArray (2, 3) float32 on cpu()\nmin 1, mean 3.5, max 6, std 1.708");
            assertThat(html(array))
                    .contains("<b>NDArray (2, 3) float32")
                    .contains(">6</td>")
                    .doesNotContain("<img");
        }
    }

    @Test
    void aBatchOfImagesNamesItsAxesAndShowsPlanes() {
        try (NDArray array = manager.ones(new Shape(2, 3, 28, 28))) {
            assertThat(plain(array)).startsWith("NDArray (N=2, C=3, H=28, W=28) float32");
            assertThat(html(array))
                    .contains("alt=\"plane 2 of 28 x 28, from 1 to 1\"")
                    .contains("shown: 3 of 3 planes, at 0 of the axes before");
            array.setName("weight");
            assertThat(plain(array)).startsWith("NDArray &#39;weight&#39; ".replace("&#39;", "'") + "(O=2, I=3,");
        }
    }

    @Test
    void rowsScalarsAndOtherTypesShowTheirNumbers() {
        try (NDArray row = manager.create(new int[] {3, 4});
                NDArray scalar = manager.create(2.5f);
                NDArray truths = manager.create(new boolean[] {true, false, true, true});
                NDArray empty = manager.create(new Shape(0, 3));
                NDArray whole = manager.create(new long[] {1, 2, 3, 4}, new Shape(2, 2));
                NDArray half = whole.toType(DataType.FLOAT16, true);
                NDArray one = manager.ones(new Shape(1, 1))) {
            assertThat(plain(row)).isEqualTo("NDArray (2) int32 on cpu()\n{3.0, 4.0}\nmin 3, mean 3.5, max 4, std 0.5");
            assertThat(plain(scalar)).isEqualTo("NDArray scalar float32 on cpu()\n2.5");
            assertThat(plain(truths)).contains("boolean").endsWith("min 0, mean 0.75, max 1, std 0.433");
            assertThat(plain(empty)).isEqualTo("NDArray (0, 3) float32 on cpu(), empty");
            assertThat(plain(whole)).contains("int64").contains("mean 2.5");
            assertThat(plain(half)).contains("float16").contains("mean 2.5");
            assertThat(html(one)).contains(">1</td>");
        }
    }

    @Test
    void brokenNumbersAreCountedAndLeftOut() {
        float endless = Float.POSITIVE_INFINITY;
        try (NDArray array = manager.create(new float[] {1, Float.NaN, 3, endless, -endless, Float.NaN});
                NDArray none = manager.create(new float[] {Float.NaN, Float.NaN})) {
            assertThat(plain(array)).endsWith("min 1, mean 2, max 3, std 1; 2 NaN, 2 infinite");
            assertThat(plain(none)).endsWith("no finite number; 2 NaN, 0 infinite");
        }
    }

    @Test
    void aClosedArraySaysSo() {
        NDArray array = manager.ones(new Shape(2));
        array.close();
        assertThat(plain(array)).startsWith("NDArray, closed");
        assertThat(plain(new NDList(array))).isEqualTo("NDList of 1\n  0: closed");
    }

    @Test
    void aLongArrayIsReadInPart() {
        try (NDArray array = manager.ones(new Shape(3, (1 << 22) + 5));
                NDArray row = manager.ones(new Shape(3_000_000))) {
            assertThat(plain(array)).endsWith("std 0 (of the first 4,194,309 of 12,582,927)");
            assertThat(html(array)).contains("one column in 43691").hasSizeLessThan(100_000);
            assertThat(plain(row)).contains("1.0, ..., 1.0, 1.0, 1.0}");
        }
    }

    @Test
    void aListIsATable() {
        try (NDArray a = manager.ones(new Shape(2));
                NDArray b = manager.zeros(new Shape(1, 2, 3))) {
            a.setName("<b>");
            assertThat(plain(new NDList(a, b)))
                    .startsWith("NDList of 2\n  0: NDArray '<b>' (2) float32 on cpu(), min 1, mean 1")
                    .contains("\n  1: NDArray (1, 2, 3) float32");
            assertThat(html(new NDList(a, b))).contains("<table").doesNotContain("<b>");
        }
    }

    @Test
    void aShapeNamesTheAxesItKnows() {
        assertThat(plain(new Shape(1, 28, 28))).isEqualTo("(1, 28, 28)");
        assertThat(plain(new Shape(new long[] {-1, 3}, "NC"))).isEqualTo("(N=?, C=3)");
    }

    @Test
    void drawingLeavesNothingInTheEngine() {
        try (NDManager own = manager.newSubManager();
                NDManager around = own.newSubManager()) {
            NDArray images = around.ones(new Shape(2, 3, 30, 30));
            NDArray broken = around.create(new float[] {1, Float.NaN});
            NDArray long1 = around.ones(new Shape(5000));
            int managed = around.getManagedArrays().size();
            int above = own.getManagedArrays().size();
            NDArray[] arrays = {images, broken, long1};
            for (int i = 0; i < 1000; i++) {
                Rendering.of(arrays[i % arrays.length]);
            }
            assertThat(around.getManagedArrays()).hasSize(managed);
            assertThat(own.getManagedArrays()).hasSize(above);
        }
    }
}
