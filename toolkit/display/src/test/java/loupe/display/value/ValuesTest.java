package loupe.display.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesTest {

    private static final String ATTACK = "<img src=x onerror=alert(1)>";

    record Point(int x, String name) {}

    record Own(int x) {
        @Override
        public String toString() {
            return "own " + x;
        }
    }

    static String plain(Object value) {
        return Rendering.of(value).plain();
    }

    static String html(Object value) {
        return Rendering.of(value).get(MimeBundle.HTML).orElseThrow();
    }

    static boolean isTextAlone(Object value) {
        return Rendering.of(value).data().size() == 1;
    }

    @Test
    void shortOnesAreTextAlone() {
        for (Object value : List.of(
                new int[] {1, 2},
                List.of(1, 2),
                List.of(),
                Map.of(),
                Optional.of(3),
                new String[] {"a"},
                TimeUnit.DAYS,
                Duration.ofSeconds(90),
                new StringBuilder("built"))) {
            assertThat(isTextAlone(value)).as(value.getClass().getName()).isTrue();
        }
        assertThat(plain(TimeUnit.DAYS)).isEqualTo("DAYS");
        assertThat(plain(Duration.ofSeconds(90))).isEqualTo("PT1M30S");
    }

    @Test
    void aLongRowHasStatistics() {
        double[] row = IntStream.range(0, 100).asDoubleStream().toArray();
        row[7] = Double.NaN;
        assertThat(plain(row))
                .startsWith("double[100] {0.0, 1.0,")
                .endsWith("\nmin 0, mean 49.93, max 99; 1 NaN or infinite");
        assertThat(html(row)).contains("<b>double[100]</b> min 0, mean 49.93, max 99; 1 NaN");
        assertThat(plain(new float[] {Float.NaN, 1})).isEqualTo("float[2] {NaN, 1.0}");
    }

    @Test
    void ofAVeryLargeMatrixOnlyAPartIsMeasured() {
        double[] row = new double[6_000_000];
        assertThat(plain(new double[][] {row, row})).endsWith("min 0, mean 0, max 0");
        assertThat(plain(new double[][] {row, row, row})).endsWith("max 0 (of the first 12,000,000)");
    }

    @Test
    void aSmallMatrixIsATableAndALargeOneAHeatMap() {
        assertThat(html(new int[][] {{1, 2}, {3, 4}}))
                .contains("<b>int[2][2]</b> min 1, mean 2.5, max 4")
                .contains(">3</td>")
                .doesNotContain("<img");
        assertThat(html(new float[28][28]))
                .contains("<b>float[28][28]</b>")
                .contains("alt=\"heat map of 28 x 28, from 0 to 0\"");
        assertThat(html(new float[1000][500]))
                .contains("one row in 11, one column in 6")
                .hasSizeLessThan(100_000);
        assertThat(html(new float[3][28][28])).contains("alt=\"plane 2 of 28 x 28");
    }

    @Test
    void aRaggedMatrixSaysSo() {
        assertThat(plain(new int[][] {{1}, {2, 3}}))
                .isEqualTo("int[2][] {{1}, {2, 3}} (ragged: its rows differ in length)\nmin 1, mean 2, max 3");
        assertThat(html(new double[][] {{1}, null})).contains("ragged");
    }

    @Test
    void aListOfRecordsHasAColumnForEachComponent() {
        String html = html(List.of(new Point(1, "a"), new Point(2, ATTACK)));
        assertThat(html)
                .contains("<th style=\"text-align:left\">#</th>")
                .contains(">x</th>")
                .contains(">name</th>")
                .contains("right\">2</td>")
                .contains("&lt;img")
                .doesNotContain("<img");
        assertThat(plain(List.of(new Point(1, "a")))).isEqualTo("[ValuesTest.Point[x=1, name=a]]");
        assertThat(html(new Point[] {new Point(1, "a")})).contains(">name</th>");
    }

    @Test
    void aListOfRecordsAndOthersIsNumbered() {
        assertThat(isTextAlone(List.of(new Point(1, "a"), "b"))).isTrue();
        assertThat(html(IntStream.range(0, 2000).boxed().toList()))
                .contains("of 2,000")
                .contains("... 1,980 more");
        assertThat(html(IntStream.range(0, 2000).mapToObj(i -> "n" + i).toList()))
                .contains(">n29<")
                .contains("... 1,970 more");
        assertThat(plain(IntStream.range(0, 2000).boxed().toList())).endsWith(" more]\nList of 2,000");
    }

    @Test
    void aMapHasTwoColumns() {
        assertThat(html(Map.of("k", ATTACK)))
                .contains(">key</th>")
                .contains("&lt;img")
                .doesNotContain("<img");
        assertThat(plain(Map.of("k", 1))).isEqualTo("{k=1}");
    }

    @Test
    void aRecordHasARowForEachComponent() {
        assertThat(html(new Point(1, ATTACK)))
                .contains(">component</th>")
                .contains(">x</td>")
                .doesNotContain("<img");
        assertThat(plain(new Point(1, "a"))).isEqualTo("ValuesTest.Point[x=1, name=a]");
    }

    @Test
    void aRecordWithATextOfItsOwnIsThatText() {
        assertThat(Rendering.of(new Own(3)).data()).containsOnly(Map.entry("text/plain", "own 3"));
    }

    @Test
    void anOptionalShowsWhatItHolds() {
        assertThat(html(Optional.of(new Point(1, "a")))).contains(">component</th>");
        assertThat(plain(Optional.of(new Point(1, "a")))).startsWith("Optional[ValuesTest.Point[");
        assertThat(plain(Optional.empty())).isEqualTo("Optional.empty");
    }

    @Test
    void whatReadingUsesUpIsNotRead() {
        Stream<Integer> stream = Stream.of(1, 2);
        assertThat(plain(stream)).isEqualTo("Stream, not consumed; .toList() shows its elements");
        assertThat(stream.toList()).containsExactly(1, 2);
        assertThat(plain(IntStream.of(1))).isEqualTo("IntStream, not consumed; .toArray() shows its elements");
        Iterator<Integer> iterator = new ArrayList<>(List.of(1)).iterator();
        assertThat(plain(iterator)).isEqualTo("Iterator (ArrayList.Itr), not consumed");
        assertThat(iterator.next()).isEqualTo(1);
        Iterable<Integer> endless = () -> Stream.iterate(0, i -> i + 1).iterator();
        assertThat(plain(endless)).isEqualTo("Iterable (lambda)");
    }

    @Test
    void classesAndMethodsShowTheirDeclaration() throws Exception {
        assertThat(plain(String.class)).startsWith("public final class java.lang.String");
        assertThat(html(String.class))
                .contains("public constructors and methods")
                .contains("char String.charAt(int)");
        assertThat(plain(String.class.getMethod("length"))).isEqualTo("public int java.lang.String.length()");
    }

    @Test
    void aPathSaysWhatStandsThere(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "12345");
        assertThat(plain(file)).isEqualTo(file + " (file of 5 bytes)");
        assertThat(plain(folder)).isEqualTo(folder + " (folder)");
        assertThat(plain(new File(folder.toFile(), "none"))).endsWith("none (does not exist)");
    }

    @Test
    void aThrowableShowsItsCauses() {
        var cause = new IllegalStateException(ATTACK);
        cause.initCause(new RuntimeException("loop", cause));
        assertThat(plain(new java.io.IOException("outer", cause)))
                .isEqualTo("java.io.IOException: outer\ncaused by java.lang.IllegalStateException: " + ATTACK
                        + "\ncaused by java.lang.RuntimeException: loop");
        assertThat(html(cause)).contains("frames</summary>").doesNotContain("<img");
    }

    @Test
    void everyFragmentIsBoundedAndTakesThePagesColours() {
        Map<String, Object> wide = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            wide.put("&".repeat(1000) + i, "<".repeat(1000));
        }
        double[][] noise = new double[3000][3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i][i % 7] = Math.sin(i * 37.0);
        }
        for (Object value :
                List.of(wide, wide.keySet(), noise, wide.keySet().toArray(), List.of(wide, wide), String.class)) {
            MimeBundle drawn = Rendering.of(value);
            assertThat(drawn.get(MimeBundle.HTML).orElse(""))
                    .hasSizeLessThan(100_000)
                    .doesNotContain("color:#");
            assertThat(drawn.plain()).hasSizeLessThan(11_000);
        }
    }

    @Test
    void aListThatHoldsItselfIsDrawn() {
        List<Object> self = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            self.add(self);
        }
        assertThat(html(self)).contains("this ArrayList again");
    }
}
