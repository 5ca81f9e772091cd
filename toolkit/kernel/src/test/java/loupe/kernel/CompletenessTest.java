package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import loupe.kernel.Completeness.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {

    static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells();
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    private static final List<String> COMPLETE = List.of(
            "",
            "   ",
            "1 + 1",
            "int x = 1;",
            "int x = 1",
            "x",
            "foo()",
            "foo();",
            "nosuch.foo(1, 2)",
            "import java.util.*;",
            "import java.util.*",
            "import static java.lang.Math.*;",
            "// only a comment",
            "/* closed */",
            "/** doc */ int documented = 1;",
            "int a = 1; int b = 2;\na + b",
            "void f() { }",
            "int f(int x) { return x; }",
            "class A { }",
            "record P(int x, int y) { }",
            "enum E { A, B }",
            "interface I { void m(); }",
            "sealed interface S permits T { } record T() implements S { }",
            "if (true) { x++; }",
            "if (true) x++; else x--;",
            "for (int i = 0; i < 3; i++) { }",
            "while (true) { break; }",
            "do { } while (false);",
            "try { } finally { }",
            "var text = \"a ( b { c\";",
            "char c = '(';",
            "char c = '\\'';",
            "var s = \"\\\"\";",
            "String t = \"\"\"\n    text\n    \"\"\";",
            "Runnable r = () -> { };",
            "var l = List.of(1, 2).stream().map(i -> i + 1).toList();",
            "int[] a = {1, 2, 3};",
            "switch (x) { case 1 -> y(); default -> z(); }",
            "var v = switch (x) { case 1 -> 2; default -> 3; };",
            "List<Map<String, int[]>> deep = new ArrayList<>();",
            "@Deprecated void old() { }",
            "%maven a:b:1",
            "%who\nint x = 1;",
            "%%time\nif (",
            "%%html\n<b");

    private static final List<String> INCOMPLETE = List.of(
            "if (true) {",
            "if (true)",
            "foo(",
            "foo(1,",
            "int x =",
            "int x = 1 +",
            "class A {",
            "class A",
            "void f() {\n    int x = 1;",
            "record P(int x,",
            "for (int i = 0; i < 3; i++) {",
            "while (true)",
            "do {",
            "try {",
            "/* not closed",
            "/** not closed",
            "int a = 1; /* not closed",
            "String t = \"\"\"",
            "String t = \"\"\"\n    half",
            "var s = \"half",
            "foo(\"half",
            "int[] a = {1,",
            "var l = List.of(",
            "list.stream()\n    .map(i -> {",
            "list.",
            "@Deprecated",
            "int a = 1;\nif (a > 0) {",
            "%who\nif (true) {",
            "switch (x) {\n    case 1:");

    private static final List<String> INVALID = List.of(
            "import = 7q;",
            "int 7q = ;",
            "int = 3;",
            ")",
            "}",
            "foo)",
            "foo(]",
            "int a = 1; )",
            "class { }",
            "int x = 1 2;",
            "if true { }",
            "char c = 'a",
            "void f() { int 7q = 1; }",
            "int 7q = ; if (true) {",
            "if (true) { int 7q = ;",
            "1 +* 2",
            "int a = 1;\nint 7q = ;");

    static Stream<Arguments> table() {
        return Stream.of(
                        COMPLETE.stream().map(code -> Arguments.of(code, State.COMPLETE)),
                        INCOMPLETE.stream().map(code -> Arguments.of(code, State.INCOMPLETE)),
                        INVALID.stream().map(code -> Arguments.of(code, State.INVALID)))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("table")
    void tellsCompleteFromIncompleteFromInvalid(String code, State state) {
        assertThat(cells.session.assistant().completeness(code).state()).isEqualTo(state);
    }

    static Stream<Arguments> indents() {
        return Stream.of(
                Arguments.of("if (true) {", "    "),
                Arguments.of("void f() {\n    if (true) {", "        "),
                Arguments.of("void f() {\n    g();", "    "),
                Arguments.of("void f() {\n    if (true) {\n    }", "    "),
                Arguments.of("foo(", "    "),
                Arguments.of("foo(1,", "    "),
                Arguments.of("if (true)", "    "),
                Arguments.of("int x =", "    "),
                Arguments.of("String t = \"\"\"\n      half", "      "),
                Arguments.of("  /* not closed", "  "),
                Arguments.of("@Deprecated", ""));
    }

    @ParameterizedTest
    @MethodSource("indents")
    void anIncompleteLineSaysHowToGoOn(String code, String indent) {
        assertThat(cells.session.assistant().completeness(code)).isEqualTo(Completeness.incomplete(indent));
    }
}
