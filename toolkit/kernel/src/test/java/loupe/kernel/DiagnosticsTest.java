package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loupe.kernel.CellResult.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells();
        cells.run(
                "int total = 1; String word = \"w\";\nint area(int side) { return side * side; }\nrecord Box(int side) {}");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    private static String text(String cell) {
        return cells.failure(cell)
                .plainTraceback()
                .replaceAll("cell \\d+", "cell N")
                .replaceAll("[.]java:\\d+", ".java:L");
    }

    @Test
    void anUnknownNameIsAnsweredByTheNearest() {
        assertThat(text("totl + 1"))
                .isEqualTo(
                        """
                        CompileError: cell N, line 1: cannot find symbol: variable totl
                             1 | totl + 1
                               | ^^^^
                               | did you mean total?""");
        assertThat(text("aera(3)")).endsWith("did you mean area()?");
        assertThat(text("Bxo b = null;")).endsWith("did you mean Box?");
        assertThat(text("new ArayList<String>()")).endsWith("did you mean ArrayList?");
        assertThat(text("Math.sqrtt(2)")).endsWith("did you mean sqrt()?");
        assertThat(text("int x = quiteAnotherWord;")).doesNotContain("did you mean");
    }

    @Test
    void anUnknownMemberIsMarkedBehindItsDot() {
        assertThat(text("word\n    .lenght()"))
                .isEqualTo(
                        """
                        CompileError: cell N, line 2: cannot find symbol: method lenght(); in variable word of type java.lang.String
                             2 |     .lenght()
                               |      ^^^^^^
                               | did you mean length()?""");
    }

    @Test
    void eachErrorOfAPieceIsShown() {
        assertThat(text("void two() {\n    int a = \"a\";\n    int b = nothing;\n}"))
                .isEqualTo(
                        """
                        CompileError: cell N, line 2: incompatible types: java.lang.String cannot be converted to int
                             2 |     int a = "a";
                               |             ^^^
                        CompileError: cell N, line 3: cannot find symbol: variable nothing
                             3 |     int b = nothing;
                               |             ^^^^^^^""");
        String many = "void many() {\n"
                + "    int a = \"a\";\n"
                        .repeat(15)
                        .replaceAll("int a", "{int a")
                        .replace("\";", "\";}") + "}";
        assertThat(text(many)).endsWith("... 5 more errors");
    }

    @Test
    void aLongLineIsCutAroundTheColumn() {
        List<String> lines = text("String s = \"" + "x".repeat(300) + "\" + nowhere1 + \"" + "y".repeat(300) + "\";")
                .lines()
                .toList();
        assertThat(lines.get(1))
                .startsWith("     1 | ...xxx")
                .endsWith("yyy...")
                .hasSizeLessThan(120);
        int column = lines.get(1).indexOf("nowhere1");
        assertThat(lines.get(2)).isEqualTo("       | " + " ".repeat(column - 9) + "^^^^^^^^");
    }

    @Test
    void theCaretStandsBelowTabsAndWideLetters() {
        assertThat(text("\tString s = \"世界\" + nowhere2;"))
                .contains("\n       | \t            \u3000\u3000    ^^^^^^^^");
        assertThat(text("String s = \"e\u0301\" + nowhere3;")).contains("\n       |                  ^^^^^^^^");
    }

    @Test
    void framesOfLibrariesAreFolded() {
        assertThat(text("new ArrayList<>(List.of(3, 0)).forEach(n -> System.out.println(1 / n));"))
                .isEqualTo(
                        """
                        java.lang.ArithmeticException: / by zero
                            at lambda, cell N, line 1
                             1 | new ArrayList<>(List.of(3, 0)).forEach(n -> System.out.println(1 / n));
                            at java.util.ArrayList.forEach(ArrayList.java:L)
                            at cell N, line 1""");
        assertThat(text("Integer.parseInt(\"seven\")"))
                .matches(
                        "(?s)java.lang.NumberFormatException: For input string: \"seven\"\n    \\.\\.\\. \\d frames? of java\\.lang\n"
                                + "    at java.lang.Integer.parseInt\\(Integer.java:L\\)\n    at cell N, line 1\n     1 \\| Integer.*");
    }

    @Test
    void ourOwnErrorsSayTheirMessageAndTheLineOfTheCell() {
        assertThat(text("throw new IllegalArgumentException(\"epochs: expected >= 1, got 0\");"))
                .startsWith(
                        "java.lang.IllegalArgumentException: epochs: expected >= 1, got 0\n    at cell N, line 1\n");
        assertThat(text("new loupe.display.DisplayId(\"\")"))
                .isEqualTo(
                        """
                        java.lang.IllegalArgumentException: value: expected a non-empty display id, got ''
                            ... 1 frame of loupe.display
                            at cell N, line 1
                             1 | new loupe.display.DisplayId("")""");
    }

    @Test
    void anOverflowIsShort() {
        String text = text("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)");
        assertThat(text).contains("    at deep, cell N, line 1\n").contains(" times more the same");
        assertThat(text.lines()).hasSizeLessThan(8);
    }

    @Test
    void suppressedOnesHaveTheirLineToo() {
        String text = text(
                """
                class Door implements AutoCloseable {
                    public void close() { throw new IllegalStateException("stuck"); }
                }
                try (var door = new Door()) {
                    throw new RuntimeException("fire");
                }
                """);
        assertThat(text)
                .startsWith("java.lang.RuntimeException: fire\n    at cell N, line 5\n")
                .contains("Suppressed: java.lang.IllegalStateException: stuck\n    at Door.close, a cell\n")
                .doesNotContain("reflect");
    }

    @Test
    void messagesAreCutAndFreeOfLoaders() {
        assertThat(text("Object o = 1; String s = (String) o;"))
                .startsWith(
                        "java.lang.ClassCastException: class java.lang.Integer cannot be cast to class java.lang.String\n");
        assertThat(text("throw new RuntimeException(\"x\".repeat(100_000));"))
                .contains("... (100000 characters in all)")
                .hasSizeLessThan(5000);
        assertThat(
                        text(
                                "var loop = new RuntimeException(\"a\"); loop.initCause(new RuntimeException(\"b\", loop)); throw loop;"))
                .contains("Caused by: java.lang.RuntimeException: b");
    }

    /** Jupyter's and JupyterLab's palette as of 4.x; a bold colour is drawn as the intense one. */
    private static final Map<String, Integer> JUPYTER = Map.of("31", 0xe75c58, "34", 0x208ffb);

    @Test
    void theColoursAreReadableOnLightAndOnDark() {
        Failure failure = cells.failure("unknown1()");
        String traceback = String.join("\n", failure.traceback());
        var codes = java.util.regex.Pattern.compile("\u001b\\[([\\d;]*)m")
                .matcher(traceback)
                .results()
                .map(found -> found.group(1))
                .filter(code -> !code.equals("0"))
                .distinct()
                .toList();
        assertThat(codes).isNotEmpty().isSubsetOf(JUPYTER.keySet());
        for (String code : codes) {
            assertThat(contrast(JUPYTER.get(code), 0xffffff)).isGreaterThan(3);
            assertThat(contrast(JUPYTER.get(code), 0x111111)).isGreaterThan(3);
        }
    }

    /** WCAG 2.1's contrast ratio. */
    private static double contrast(int a, int b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + .05) / (dark + .05);
    }

    private static double luminance(int rgb) {
        return .2126 * linear(rgb >> 16 & 255) + .7152 * linear(rgb >> 8 & 255) + .0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= .03928 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
