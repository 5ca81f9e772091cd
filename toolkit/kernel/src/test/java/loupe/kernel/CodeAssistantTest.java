package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import loupe.display.MimeBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeAssistantTest {

    @TempDir
    Path folder;

    static Cells cells;
    static CodeAssistant assistant;

    @BeforeAll
    static void open() {
        cells = new Cells(SessionOptions.notebook());
        assistant = cells.session.assistant();
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    /** The candidates at the end of the code. */
    private static List<String> at(String code) {
        return assistant.complete(code, code.length()).candidates();
    }

    private static String plain(String code, int cursor) {
        return assistant.inspect(code, cursor).map(MimeBundle::plain).orElse("");
    }

    @Test
    void completesInTheSnippetThatHoldsTheCursor() {
        cells.run("String word = \"x\";");
        Completion found = assistant.complete("int a = 1;\nword.toUpp", 21);
        assertThat(found.candidates()).contains("toUpperCase(");
        assertThat(found.start()).isEqualTo(16);
        assertThat(found.end()).isEqualTo(21);
        assertThat(at("wor")).contains("word");
        assertThat(at("zzzz")).isEmpty();
        assertThat(assistant.complete("", 0).start()).isZero();
    }

    @Test
    void whatAnObjectHasOfItselfComesBeforeWhatEveryObjectHas() {
        List<String> members = at("\"a\".");
        assertThat(members.indexOf("length()")).isBetween(0, members.indexOf("hashCode()"));
        assertThat(members).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(CodeAssistant.MOST);
    }

    @Test
    void ourOwnFunctionsComeFirstWithTheirParameters() {
        cells.run("int convertedByMe(int x) { return x; }");
        Completion found = assistant.complete("conv", 4);
        assertThat(found.candidates()).startsWith("conv2d(").contains("convertedByMe(");
        assertThat(found.found().get(0).type()).isEqualTo("function");
        assertThat(found.found().get(0).signature()).contains("(int filters, int kernelSize)");
    }

    @Test
    void keyWordsAndTypesThatAreNotImportedAreOffered() {
        assertThat(at("whi")).contains("while");
        assertThat(at("new Ellip")).isNotNull();
        assertThat(at("HttpCli")).contains("java.net.http.HttpClient");
        assertThat(assistant.complete("HttpCli", 7).start()).isZero();
        assertThat(at("x.whi")).isEmpty();
    }

    @Test
    void layersAreNamedInsideStringsNextToTheirNetwork() {
        cells.run("var small = cnn(input(1, 8, 8), conv2d(2, 3), relu(), flatten(), dense(10));"
                + " Network net = small.initialise(1); Image picture = digits().image(0);");
        assertThat(at("featureMaps(net, picture, \"")).contains("conv2d1", "dense1");
        Completion found = assistant.complete("show(gradCam(net, picture, \"co", 30);
        assertThat(found.candidates()).containsExactly("conv2d1");
        assertThat(found.start()).isEqualTo(28);
        assertThat(at("small.layer(\"d")).containsExactly("dense1");
        assertThat(at("var s = \"d")).isEmpty();
        assertThat(at("foo(\"closed\", ")).doesNotContain("dense1");
        cells.run("net.close();");
    }

    @Test
    void dataSetsAreNamedInsideStrings() {
        assertThat(at("dataset(\"fa")).contains("fashion");
        assertThat(at("var d = dataset(\"FASHION-M")).containsExactly("fashionMnist");
    }

    @Test
    void pathsAreCompletedInsideStringsAndAfterMagics() throws Exception {
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("a.jar"), "");
        Files.writeString(folder.resolve("a.ipynb"), "");
        assertThat(at("Path.of(\"" + folder + "/a.j")).containsExactly(folder + "/a.jar");
        assertThat(at("foo(\"" + folder + "/"))
                .containsExactly(folder + "/a.ipynb", folder + "/a.jar", folder + "/more/");
        assertThat(at("%jars " + folder + "/")).containsExactly(folder + "/a.jar", folder + "/more/");
        assertThat(at("%load " + folder + "/a")).containsExactly(folder + "/a.ipynb");
        assertThat(at("%load " + folder + "/none/")).isEmpty();
    }

    @Test
    void magicsAreCompletedWithWhatFollowsThem() {
        assertThat(at("%tim")).containsExactly("%time");
        assertThat(at("%time Math.ab")).contains("abs(");
        assertThat(assistant.complete("int z = 1;\n%time Math.ab", 24).start()).isEqualTo(22);
        assertThat(at("%%time\nMath.ab")).contains("abs(");
        assertThat(at("%%html\nMath.ab")).isEmpty();
        assertThat(at("%help ti")).containsExactly("%time");
        cells.run("int forgettable = 1;");
        assertThat(at("%reset forg")).containsExactly("forgettable");
    }

    @Test
    void insideCommentsAndTextBlocksNothingIsOffered() {
        assertThat(at("// Math.ab")).isEmpty();
        assertThat(at("/* Math.ab")).isEmpty();
        assertThat(at("var t = \"\"\"\nMath.ab")).isEmpty();
        assertThat(at("// it's\nMath.ab")).contains("abs(");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 19, 20})
    void explainsTheCallAtTheCursor(int cursor) {
        assertThat(plain("int a = 1; Math.max(1, 2)", cursor)).contains("int Math.max(int a, int b)");
    }

    @Test
    void explainsTypesAndNothingElse() {
        assertThat(plain("String", 3)).startsWith("java.lang.String");
        assertThat(assistant.inspect("zzzz", 2)).isEmpty();
        assertThat(plain("%time 1", 3)).startsWith("%time code");
    }

    @Test
    void ourOwnApiIsExplainedWithItsJavadoc() {
        MimeBundle found = assistant.inspect("conv2d(16, 5)", 3).orElseThrow();
        assertThat(found.plain())
                .contains("Conv2d Layers.conv2d(int filters, int kernelSize)", "int kernelHeight, int kernelWidth)")
                .contains("Parameter filters: ")
                .contains("Returns: ")
                .doesNotContain("{@");
        assertThat(found.get(MimeBundle.HTML)).hasValueSatisfying(html -> assertThat(html)
                .contains("<code>Conv2d Layers.conv2d(int filters, int kernelSize)</code>")
                .doesNotContain("{@"));
        assertThat(plain("Network", 3)).startsWith("loupe.model.Network\n").contains("weights");
    }

    @Test
    void theJdkIsExplainedOrItIsSaidWhatIsMissing() {
        assertThat(plain("\"a\".strip()", 7))
                .startsWith("String String.strip()")
                .containsAnyOf("white space", "-source;");
        assertThat(plain("conv2d", 3)).doesNotContain("-source;");
    }

    @Test
    void aVariableIsExplainedByItsTypeAndAShortValueWithoutRunningItsCode() {
        cells.run("class Loud { public String toString() { System.out.println(\"ran\"); return \"loud\"; } }\n"
                + "int counted = 1; String name = \"Ada\"; var list = new ArrayList<>(List.of(1, 2)); float[] f = {1, 2, 3};"
                + " Loud loud = new Loud(); String none = null;");
        cells.texts.clear();
        assertThat(plain("counted", 7)).isEqualTo("int counted = 1");
        assertThat(plain("name", 1)).isEqualTo("String name = \"Ada\"");
        assertThat(plain("list", 1)).isEqualTo("ArrayList<Integer> list, 2 elements");
        assertThat(plain("f", 1)).isEqualTo("float[] f, 3 elements");
        assertThat(plain("none", 1)).isEqualTo("String none = null");
        assertThat(plain("loud", 1)).startsWith("Loud loud, a REPL.");
        at("loud.toS");
        at("featureMaps(loud, \"");
        assertThat(cells.text(StreamName.STDOUT)).isEmpty();
    }

    @Test
    void whileACellRunsTheAnswerIsQuickAndEmpty() throws Exception {
        CompletableFuture<CellResult> running =
                CompletableFuture.supplyAsync(() -> cells.run("%time Thread.sleep(3000)"));
        Thread.sleep(700);
        assertThat(at("Math.ab")).isEmpty();
        assertThat(assistant.inspect("Math", 2)).isEmpty();
        assertThat(running).isNotDone();
        cells.session.interrupt();
        running.get(5, TimeUnit.SECONDS);
        assertThat(at("Math.ab")).contains("abs(");
    }

    /** The adapter to a kernel that is not here cannot be linked; looking for its name must not show. */
    @Test
    void adaptersToAbsentKernelsDoNoHarm() {
        assertThat(at("Rap")).contains("RapaioBridge");
        assertThat(plain("RapaioDisplays", 4)).doesNotContain("cannot");
        assertThat(cells.text(StreamName.STDERR)).isEmpty();
        assertThat(cells.value("int after = 1; after")).isEqualTo(1);
    }
}
