package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.CellResult.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JavaSessionTest {

    static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells();
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @Test
    void aCellGivesTheValueOfItsLastExpression() {
        assertThat(cells.value("int a = 20; int b = 22;\na + b")).isEqualTo(42);
        assertThat(cells.value("a")).isEqualTo(20);
        assertThat(cells.value("\"\"\"\n  text\n  block\"\"\"")).isEqualTo("text\nblock");
        assertThat(cells.value("\"Grüße, 世界 \" + \"🙂\".length()")).isEqualTo("Grüße, 世界 2");
    }

    @Test
    void onlyAnExpressionIsEchoed() {
        assertThat(cells.run("1 + 1;")).isEqualTo(new Value(Optional.of(2), true));
        assertThat(cells.run("int only = 5;")).isEqualTo(new Value(Optional.empty(), false));
        assertThat(cells.run("for (int i = 0; i < 3; i++) {}")).isEqualTo(new Value(Optional.empty(), false));
        assertThat(cells.run("3; int last = 4;")).isEqualTo(new Value(Optional.empty(), false));
        assertThat(cells.run("")).isEqualTo(new Value(Optional.empty(), false));
        assertThat(cells.run("// nothing")).isEqualTo(new Value(Optional.empty(), false));
        assertThat(cells.run("String none = null; none")).isEqualTo(new Value(Optional.empty(), true));
        cells.run("String display(Object shown) { return \"id\"; }");
        assertThat(cells.run("// shown\ndisplay(3);"))
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.echo()).isFalse());
    }

    @Test
    void callsMayBeChainedOverLines() {
        assertThat(cells.value("Stream.of(1, 2, 3)\n    .map(i -> i * 2)\n    // doubled\n    .toList()"))
                .isEqualTo(List.of(2, 4, 6));
    }

    @Test
    void aValueIsNeverTurnedIntoText() {
        cells.run("class Bad { public String toString() { throw new IllegalStateException(\"no text\"); } }");
        assertThat(cells.value("new Bad()")).isNotNull();
    }

    @Test
    void aDeclarationMayNameWhatComesLater() {
        assertThat(
                        cells.value(
                                """
                        int twice(int x) { return doubled(x); }
                        int doubled(int x) { return 2 * x; }
                        twice(4)
                        """))
                .isEqualTo(8);
        assertThat(
                        cells.value(
                                """
                        sealed interface Figure permits Circle, Square {}
                        record Circle(double radius) implements Figure {}
                        record Square(double side) implements Figure {}
                        enum Colour { RED { int code() { return 1; } }; abstract int code(); }
                        Figure figure = new Square(3);
                        figure + " " + Colour.RED.code()
                        """))
                .isEqualTo("Square[side=3.0] 1");
    }

    @Test
    void whatIsStillMissingAtTheEndIsAnError() {
        Failure failure = cells.failure("int lost() { return nowhere(1); }");
        assertThat(failure.message())
                .isEqualTo("method lost() cannot be used until this is declared: method nowhere(int)");
        assertThat(cells.value("int nowhere(int x) { return x; }\nlost()")).isEqualTo(1);
    }

    @Test
    void whatIsThrownIsShownWithItsCauseAndTheLineOfTheCell() {
        Failure failure = cells.failure(
                """
                // a comment
                void fail() {
                    throw new IllegalStateException("outer", new java.io.IOException("inner"));
                }

                int before = 1;
                fail();
                """);
        assertThat(failure.errorName()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failure.message()).isEqualTo("outer");
        int cell = cellNumber(failure);
        assertThat(failure.plainTraceback())
                .startsWith(
                        """
                        java.lang.IllegalStateException: outer
                            at fail, cell %1$d, line 3
                             3 |     throw new IllegalStateException("outer", new java.io.IOException("inner"));
                            at cell %1$d, line 7
                        Caused by: java.io.IOException: inner
                        """
                                .formatted(cell));
        assertThat(cells.value("before")).isEqualTo(1);
        assertThat(cells.failure("int x;\n\nfail();").plainTraceback())
                .contains("at fail, cell " + cell + ", line 3")
                .contains("at cell " + (cell + 1 + 1) + ", line 3");
    }

    private static int cellNumber(Failure failure) {
        return Integer.parseInt(failure.plainTraceback().replaceAll("(?s).*?cell (\\d+).*", "$1"));
    }

    @Test
    void aUsersOwnExceptionHasItsOwnName() {
        Failure failure = cells.failure(
                "class Trouble extends RuntimeException { Trouble() { super(\"mine\"); } }\nthrow new Trouble();");
        assertThat(failure.errorName()).isEqualTo("Trouble");
        assertThat(failure.plainTraceback()).doesNotContain("REPL");
        assertThat(cells.failure("Object o = 1; String s = (String) o;").errorName())
                .isEqualTo("java.lang.ClassCastException");
    }

    @Test
    void aCompilerMessageNamesTheLineAndPointsAtTheColumn() {
        Failure failure = cells.failure("int fine = 1;\n\tString s = 5;");
        assertThat(failure.errorName()).isEqualTo("CompileError");
        assertThat(failure.message())
                .endsWith("line 2: incompatible types: int cannot be converted to java.lang.String");
        assertThat(failure.plainTraceback()).endsWith("     2 | \tString s = 5;\n       | \t           ^");
        assertThat(cells.failure("unknown").plainTraceback())
                .contains("cannot find symbol")
                .contains("^^^^^^^");
    }

    @Test
    void aCellThatIsNotJavaRunsNothing() {
        Failure failure = cells.failure("int ran = 1;\nint 7q = ;");
        assertThat(failure.message()).contains("line 2");
        assertThat(cells.failure("ran").message()).contains("cannot find symbol");
        assertThat(cells.failure("int a = 1;\nif (true) {").message()).contains("reached end of file");
    }

    @Test
    void anErrorIsAResultAndTheSessionLivesOn() {
        assertThat(cells.failure("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)"))
                .satisfies(failure -> assertThat(failure.errorName()).isEqualTo("java.lang.StackOverflowError"))
                .satisfies(failure -> assertThat(failure.traceback()).hasSizeLessThan(30));
        assertThat(cells.failure("var list = new ArrayList<long[]>(); while (true) list.add(new long[1 << 26]);")
                        .errorName())
                .isEqualTo("java.lang.OutOfMemoryError");
        cells.run("list.clear()");
        assertThat(cells.failure("throw new AssertionError(\"no\");").errorName())
                .isEqualTo("java.lang.AssertionError");
        assertThat(cells.failure("class Broken { static int v = 1 / 0; }\nBroken.v")
                        .errorName())
                .isEqualTo("java.lang.ExceptionInInitializerError");
        assertThat(cells.value("1 + 1")).isEqualTo(2);
    }

    @Test
    void exitIsRefused() {
        String refused = " was called: it is refused, because it would end the session with all its variables; to stop"
                + " the cell throw an exception, to end the session restart or shut down the kernel";
        Map<String, String> calls = Map.of(
                "System.exit(3);", "System.exit(3)",
                "Runtime.getRuntime().exit(3);", "Runtime.exit(3)",
                "Runtime.getRuntime().halt(3);", "Runtime.halt(3)",
                "Runnable r = () -> System.exit(4);\nr.run();", "System.exit(4)",
                "void leave() { System.exit(5); }\nleave();", "System.exit(5)",
                "IntStream.of(3).forEach(System::exit);", "System.exit(3)",
                "IntStream.of(3).forEach(Runtime.getRuntime()::exit);", "Runtime.exit(3)",
                "System.class.getMethod(\"exit\", int.class).invoke(null, 3);", "System.exit",
                "Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 3);", "Runtime.halt");
        calls.forEach(
                (cell, called) -> assertThat(cells.failure(cell).message()).isEqualTo(called + refused));
        assertThat(cells.value("Math.class.getMethod(\"abs\", int.class).invoke(null, -3)"))
                .isEqualTo(3);
    }

    @Test
    void cellsSeeEachOthersPackagePrivateMembers() {
        cells.run("class Shape { int sides = 3; protected int area() { return 1; } int call() { return area(); } }");
        cells.run("class Tall extends Shape { protected int area() { return super.area() + sides; } }");
        assertThat(cells.value("new Tall().call() + new Tall().sides")).isEqualTo(7);
        cells.run("sealed interface Fruit permits Pear, Plum {}\nrecord Pear(int grams) implements Fruit {}\n"
                + "record Plum() implements Fruit {}");
        cells.run("record Pear(int grams, String kind) implements Fruit {}");
        assertThat(cells.value("Fruit fruit = new Pear(3, \"k\"); fruit instanceof Pear p ? p.grams() : 0"))
                .isEqualTo(3);
    }

    @Test
    void readingFromTheConsoleFailsInsteadOfHanging() {
        assertThat(cells.failure("new Scanner(System.in).nextLine()").message())
                .startsWith("a cell cannot read from System.in where nobody can be asked");
    }

    @Test
    void resettingAVariableByItsTypeIsToldOnce() {
        cells.run("class Box { int v = 1; }\nBox box = new Box();");
        cells.texts.clear();
        cells.run("class Box { int v = 2; }");
        assertThat(cells.text(StreamName.STDERR)).startsWith("Notice: box is null");
        assertThat(cells.value("box")).isNull();
        cells.texts.clear();
        cells.run("class Box { int v = 3; }\nBox box = new Box();");
        assertThat(cells.text(StreamName.STDERR)).isEmpty();
    }

    @Test
    void aCellMayRunACell() {
        cells.run("static java.util.function.Function<String, Object> nested;");
        java.util.function.Function<String, Object> nested = source -> cells.session.run(source);
        @SuppressWarnings("unchecked")
        var holder = (java.util.concurrent.atomic.AtomicReference<Object>)
                cells.value("new java.util.concurrent.atomic.AtomicReference<Object>()");
        holder.set(nested);
        assertThat(cells.value("((Function<String, Object>) $1.get()).apply(\"40 + 2\")"))
                .isEqualTo(new Value(Optional.of(42), true));
    }

    @Test
    void aStartUpThatFailsIsRefused() {
        assertThatThrownBy(() -> new JavaSession(SessionOptions.standard().startup("import nowhere.*;")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("startup: expected Java that runs, got CompileError: cell 0, line 1");
    }
}
