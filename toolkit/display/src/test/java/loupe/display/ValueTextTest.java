package loupe.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueTextTest {

    record Point(int x, double[] y) {}

    record Own(int x) {
        @Override
        public String toString() {
            return "own " + x;
        }
    }

    static final class Bad {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    @Test
    void arraysSayTypeAndLength() {
        assertThat(ValueText.of(new int[] {1, 2, 3, 4, 5})).isEqualTo("int[5] {1, 2, 3, 4, 5}");
        assertThat(ValueText.of(new String[] {"a", null})).isEqualTo("String[2] {a, null}");
        assertThat(ValueText.of(new float[][] {{1, 2, 3}, {4, 5, 6}}))
                .isEqualTo("float[2][3] {{1.0, 2.0, 3.0}, {4.0, 5.0, 6.0}}");
        assertThat(ValueText.of(new int[][] {{1}, {2, 3}, null})).isEqualTo("int[3][] {{1}, {2, 3}, null}");
        assertThat(ValueText.of(new int[0])).isEqualTo("int[0] {}");
        assertThat(ValueText.of(new int[2][0])).isEqualTo("int[2][0] {{}, {}}");
    }

    @Test
    void aLongArrayShowsItsEnds() {
        assertThat(ValueText.of(IntStream.range(0, 1000).toArray()))
                .isEqualTo("int[1000] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, ..., 997,"
                        + " 998, 999}");
    }

    @Test
    void collectionsReadAsJavaHasThem() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put(null, List.of(2, 3));
        assertThat(ValueText.of(Arrays.asList(1, null, "x"))).isEqualTo("[1, null, x]");
        assertThat(ValueText.of(map)).isEqualTo("{a=1, null=[2, 3]}");
        assertThat(ValueText.of(IntStream.range(0, 21).boxed().toList())).endsWith("19, 20]");
        assertThat(ValueText.of(IntStream.range(0, 1500).boxed().toList())).endsWith("18, 19, ... 1,480 more]");
        assertThat(ValueText.of(Optional.of(new int[] {1}))).isEqualTo("Optional[int[1] {1}]");
        assertThat(ValueText.of(Optional.empty())).isEqualTo("Optional.empty");
    }

    @Test
    void recordsShowTheirArraysUnlessTheyHaveATextOfTheirOwn() {
        assertThat(ValueText.of(new Point(1, new double[] {.5})))
                .isEqualTo("ValueTextTest.Point[x=1, y=double[1] {0.5}]");
        assertThat(ValueText.of(List.of(new Own(3)))).isEqualTo("[own 3]");
    }

    @Test
    void whatHoldsItselfEnds() {
        List<Object> list = new ArrayList<>(List.of(1));
        list.add(list);
        Object[] array = {null};
        array[0] = array;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("self", List.of(map));
        assertThat(ValueText.of(list)).isEqualTo("[1, (this ArrayList again)]");
        assertThat(ValueText.of(array)).isEqualTo("Object[1] {(this Object[] again)}");
        assertThat(ValueText.of(map)).isEqualTo("{self=[(this LinkedHashMap again)]}");
        Object deep = "end";
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        assertThat(ValueText.of(deep)).isEqualTo("[[[[[...]]]]]");
    }

    @Test
    void aFaultyElementIsToldAndTheOthersStay() {
        assertThat(ValueText.of(List.of(1, new Bad(), 3)))
                .isEqualTo("[1, (ValueTextTest.Bad that cannot be read: IllegalStateException), 3]");
        assertThatThrownBy(() -> ValueText.of(new Bad())).hasMessage("no text");
        assertThat(ValueText.brief(new Bad(), 100)).contains("cannot be read");
    }

    @Test
    void anEndlessCollectionIsNotWalkedToItsEnd() {
        Collection<Integer> endless = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        assertThat(ValueText.of(endless)).endsWith("19, ... 2,147,483,627 more]");
        assertThat(ValueText.of(List.of(endless, endless)).length()).isLessThan(2500);
        assertThat(ValueText.of(List.of("x".repeat(1_000_000), "y")))
                .hasSizeLessThan(250)
                .endsWith("..., y]");
    }

    @Test
    void aLongStringLosesItsMiddleAndSaysSo() {
        assertThat(ValueText.of("line\nline")).isEqualTo("line\nline");
        assertThat(ValueText.of("x".repeat(10_000))).hasSize(10_000);
        assertThat(ValueText.of("x".repeat(1_234_567)))
                .hasSizeLessThan(10_100)
                .contains("xxx\n... (1,234,567 characters in all) ...\nxxx");
    }

    @Test
    void aLambdaIsNamedByItsInterface() {
        Function<String, String> trim = String::trim;
        assertThat(ValueText.of(trim)).isEqualTo("Function (lambda)");
        assertThat(ValueText.of(List.of(trim))).isEqualTo("[Function (lambda)]");
    }

    @Test
    void aLineIsOneAndBetweenLetters() {
        assertThat(ValueText.brief("a\nb\tc", 20)).isEqualTo("a\\nb c");
        assertThat(ValueText.brief("🙂🙂🙂", 5)).isEqualTo("🙂...");
        assertThat(ValueText.brief(null, 5)).isEqualTo("null");
    }
}
