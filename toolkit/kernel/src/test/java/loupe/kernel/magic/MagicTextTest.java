package loupe.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicTextTest {

    private static MagicText of(String cell) {
        return MagicText.of(cell, name -> name.equals("time"));
    }

    @Test
    void findsTheLinesBetweenStatements() {
        MagicText text = of("%maven a:b:1  \nint x = 1;\n  %who\nx");
        assertThat(text.lines())
                .containsExactly(
                        new MagicLine("maven", "a:b:1", 0, 14, 1, false), new MagicLine("who", "", 28, 32, 3, false));
        assertThat(text.java()).isEqualTo(" ".repeat(14) + "\nint x = 1;\n      \nx");
        assertThat(text.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int m = 7\n    % 4;",
                "int m = 7\n    %n;",
                "foo(7\n%time)",
                "// one\n/* two\n%who\n*/ x",
                "var t = \"\"\"\n%time \\\"\"\"\n%time\n\"\"\";",
                "String s = \"%who\";",
                "char c = '\"'; // \"\nint a = 5 %b;",
                "x %= 3;",
                "%4",
                "% who"
            })
    void leavesJavaAlone(String cell) {
        assertThat(of(cell)).isEqualTo(new MagicText(cell, List.of(), java.util.Optional.empty()));
    }

    @Test
    void aMagicThatIsKnownEndsTheExpressionAboveIt() {
        MagicText text = of("x + 1\n%time foo()");
        assertThat(text.lines()).extracting(MagicLine::name).containsExactly("time");
        assertThat(text.java()).isEqualTo("x + 1\n;          ");
    }

    @Test
    void quotesInAMagicAreNoLiterals() {
        assertThat(of("%load it's.jsh\nint a = 1; // don't\n%who").lines())
                .extracting(MagicLine::name)
                .containsExactly("load", "who");
    }

    @Test
    void magicsInsideBlocksAndAfterEqualsBecomeCalls() {
        MagicText text = of("for (var a : b) {\n    %jars \"x y\"/*.jar;\n}\nList<Path> l = %jars\n%who");
        assertThat(text.source())
                .isEqualTo(
                        "for (var a : b) {\n    loupe.kernel.NotebookFunctions.lineMagic(\"jars \\\"x y\\\"/*.jar\");\n"
                                + "}\nList<Path> l = loupe.kernel.NotebookFunctions.lineMagic(\"jars\");\n%who");
        assertThat(text.lines()).extracting(MagicLine::number).containsExactly(5);
    }

    @Test
    void twoSignsOnTheFirstLineTakeTheWholeCell() {
        MagicText text = of("\n%%time now\n%who\n\"unclosed");
        assertThat(text.lines()).containsExactly(new MagicLine("time", "now", 1, 11, 2, false));
        assertThat(text.body()).hasValue("%who\n\"unclosed");
        assertThat(text.bodyLine()).isEqualTo(3);
        assertThat(of("%%html").body()).hasValue("");
        assertThat(of("x;\n%%time").lines()).containsExactly(new MagicLine("%time", "", 3, 9, 2, false));
    }
}
