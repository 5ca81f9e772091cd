package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import loupe.display.MimeBundle;
import loupe.display.RecordingScreen;
import loupe.display.Screens;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.CellResult.Interrupted;
import loupe.kernel.CellResult.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionMagicsTest {

    @TempDir
    Path folder;

    static Cells cells;

    @BeforeAll
    static void open() {
        cells = opened();
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @BeforeEach
    void forget() {
        cells.run("%reset");
        cells.texts.clear();
    }

    private static Cells opened() {
        SessionOptions usual = SessionOptions.standard();
        return new Cells(usual.startup(
                usual.startup() + "import static loupe.kernel.NotebookFunctions.*;\nint ofTheStart() { return 1; }\n"));
    }

    private String out() {
        return cells.text(StreamName.STDOUT);
    }

    @Test
    void anUnknownMagicIsToldTheNearest() {
        Failure failure = cells.failure("int before = 1;\n%mavn a:b:1");
        assertThat(failure.errorName()).isEqualTo("MagicError");
        assertThat(failure.message())
                .startsWith("%mavn: expected a magic, as %maven, ")
                .contains("got 'mavn'");
        assertThat(cells.value("before")).isEqualTo(1);
        assertThat(cells.failure("%html").message()).contains("%%html is one");
        assertThat(cells.failure("%%who").message()).contains("%who is one");
        assertThat(cells.failure("int x = 1;\n%%time").message())
                .isEqualTo("%%time: expected on the first line of its cell, got line 2");
    }

    @Test
    void codeRunsAroundAMagicInOrder() {
        assertThat(cells.value("int a = 1;\n%time a = 2;\na * 10")).isEqualTo(20);
        assertThat(cells.value("for (int i = 0; i < 3; i++) {\n    %time a = a + 1;\n}\na"))
                .isEqualTo(5);
        assertThat(cells.value("int m = 7\n    % 4;\nm")).isEqualTo(3);
        assertThat(cells.value("a + 1\n%time a - 1")).isEqualTo(4);
    }

    @Test
    void timeGivesTheValueAndTellsTheTime() {
        assertThat(cells.run("%time 6 * 7")).isEqualTo(new Value(java.util.Optional.of(42), true));
        assertThat(out()).matches("wall [0-9.]+ m?s, all cores [0-9.]+ m?s\n");
        assertThat(cells.value("%%time\nint kept = 5;\nkept + 1")).isEqualTo(6);
        assertThat(cells.value("kept")).isEqualTo(5);
        cells.texts.clear();
        cells.failure("%time nosuch()");
        assertThat(out()).isEmpty();
        cells.run("%time eval(\"%time Thread.sleep(50)\"); Thread.sleep(50);");
        List<Double> taken = Pattern.compile("wall ([0-9.]+) ms")
                .matcher(out())
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0)).isGreaterThanOrEqualTo(50);
        assertThat(taken.get(1)).isGreaterThanOrEqualTo(100);
        assertThat(cells.failure("%time").message()).isEqualTo("%time: expected code to run, got none");
    }

    @Test
    void anErrorInsideAMagicNamesTheLineOfTheCell() {
        Failure thrown = cells.failure("%%time\nint z = 0;\n1 / z");
        assertThat(thrown.errorName()).isEqualTo("java.lang.ArithmeticException");
        assertThat(thrown.plainTraceback()).containsPattern("cell \\d+, line 3").contains("     3 | 1 / z");
        assertThat(cells.failure("int q = 1;\n%time nosuch()").message()).matches("cell \\d+, line 2: (?s).*");
    }

    @Test
    void whoTellsVariablesAndResetForgetsThem() {
        cells.run("int number = 1; String word = \"w\"; int twice(int x) { return 2 * x; }\n5");
        assertThat(cells.value("%who")).isEqualTo(List.of("number", "word"));
        assertThat(out()).isEqualTo("number  int\nword    String\n");
        assertThat(cells.value("%reset word")).isEqualTo(List.of("word"));
        assertThat(cells.value("%vars")).isEqualTo(List.of("number"));
        assertThat(cells.failure("%reset word").message())
                .isEqualTo("%reset: expected a variable, method or type of a cell, got 'word'");
        assertThat(cells.value("%reset")).isEqualTo(List.of("number", "twice"));
        assertThat(cells.value("%who")).isEqualTo(List.of());
        assertThat(cells.failure("twice(1)").errorName()).isEqualTo("CompileError");
        assertThat(cells.value("List.of(ofTheStart())")).isEqualTo(List.of(1));
    }

    @Test
    void jarsAndFoldersAreSeenByCells() throws Exception {
        Path jar = folder.resolve("a b.jar");
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar))) {
            stream.putNextEntry(new JarEntry("hello.txt"));
            stream.write("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(cells.value("%jars \"" + folder + "/*.jar\"")).isEqualTo(List.of(jar.toString()));
        assertThat(cells.value("%jars \"" + folder + "\"")).isEqualTo(List.of());
        assertThat(cells.value("new String(Thread.currentThread().getContextClassLoader()"
                        + ".getResourceAsStream(\"hello.txt\").readAllBytes())"))
                .isEqualTo("hello");
        assertThat(cells.value("%classpath " + folder)).isEqualTo(List.of(folder.toString()));
        assertThat(cells.value("List<String> all = %classpath\nString first = all.get(0);\nall"))
                .isEqualTo(cells.session.magics().addedClassPath().stream()
                        .map(Path::toString)
                        .toList());
        assertThat(cells.session.magics().addedClassPath()).contains(jar, folder);
        assertThat(out()).contains("added a b.jar\nnothing new to add\n");
        assertThat(cells.failure("%addClasspath nowhere").message())
                .isEqualTo("%addClasspath: expected a jar or folder that exists, got 'nowhere'");
        assertThat(cells.failure("%jars no/*.jar").message())
                .isEqualTo("%jars: expected jars that exist, got none for 'no/*.jar'");
    }

    @Test
    void patternsMayStandInAnyPartOfAPath() throws Exception {
        Path one = emptyJar(folder.resolve("one/lib/a.jar"), "");
        Path two = emptyJar(folder.resolve("two/lib/b.jar"), "");
        assertThat(cells.value("%jars " + folder + "/*/lib/*.jar")).isEqualTo(List.of(one.toString(), two.toString()));
        Path three = emptyJar(folder.resolve("two/lib/c.jar"), "");
        assertThat(cells.value("%jars " + folder + "/t?o/lib")).isEqualTo(List.of(three.toString()));
    }

    @Test
    void anExtensionOfJJavaIsToldAndNotLoaded() throws Exception {
        Path jar = emptyJar(folder.resolve("x/frames.jar"), "META-INF/services/org.dflib.jjava.jupyter.Extension");
        cells.run("%jars " + jar);
        assertThat(cells.text(StreamName.STDERR))
                .startsWith("Notice: frames.jar brings an extension of the JJava kernel");
    }

    private static Path emptyJar(Path file, String entry) throws IOException {
        Files.createDirectories(file.getParent());
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(file))) {
            stream.putNextEntry(new JarEntry(entry.isEmpty() ? "empty.txt" : entry));
        }
        return file;
    }

    /** The functions of IJava's notebooks with the argument forms of its documentation. */
    @Test
    void functionsOfIJavaTakeWhatTheyTookThere() {
        RecordingScreen screen = new RecordingScreen();
        Screens.with(screen, () -> assertThat(cells.value("String md = \"**b**\";\n"
                        + "String id = display(md);\nString as = display(md, \"text/html\", \"text/markdown\");\n"
                        + "updateDisplay(id, \"new\");\nupdateDisplay(as, \"<i>x</i>\", \"text/html\");\n"
                        + "render(md, \"text/markdown\");\n(int) eval(\"1 + 2\") + 3"))
                .isEqualTo(6));
        assertThat(screen.shown())
                .containsExactly(
                        MimeBundle.text("new"), MimeBundle.text("<i>x</i>").withHtml("<i>x</i>"));
        assertThat(cells.value("List<String> added = lineMagic(\"jars\", List.of());\nadded.size() >= 0"))
                .isEqualTo(true);
    }

    @Test
    void loadRunsAFileAndANotebook() throws Exception {
        Path java =
                Files.writeString(folder.resolve("Point.java"), "package a.b;\n\npublic record Point(int x) {\n}\n");
        Path jsh = Files.writeString(folder.resolve("use.jsh"), "/open x\nPoint p = new Point(3);\np.x()\n/exit\n");
        Path notebook = Files.writeString(
                folder.resolve("n.ipynb"),
                "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"text\"},"
                        + "{\"cell_type\": \"code\", \"source\": [\"int n = 1;\\n\", \"%time n = 2;\"]},"
                        + "{\"cell_type\": \"code\", \"source\": \"throw new RuntimeException();\","
                        + " \"metadata\": {\"tags\": [\"skip-execution\"]}},"
                        + "{\"cell_type\": \"code\", \"source\": \"n + 1\"}]}");
        cells.run("%load " + folder.resolve("Point"));
        assertThat(cells.value("%load " + jsh)).isEqualTo(3);
        assertThat(cells.value("%load " + notebook)).isEqualTo(3);
        Files.writeString(jsh, "\nint i = 1;\ni / 0");
        assertThat(cells.failure("%load " + jsh).plainTraceback()).contains("use.jsh, line 3");
        assertThat(cells.failure("%load nothing").message())
                .isEqualTo("%load: expected a file that exists, got 'nothing'");
        Files.writeString(notebook, "{\"metadata\": {\"kernelspec\": {\"language\": \"python\"}}, \"cells\": []}");
        assertThat(cells.failure("%load " + notebook).message())
                .isEqualTo("%load: expected a notebook in Java, got n.ipynb in python");
    }

    @Test
    void htmlIsShown() {
        RecordingScreen screen = new RecordingScreen();
        Screens.with(screen, () -> cells.run("%%html\n<b>it's</b>"));
        assertThat(screen.shown())
                .containsExactly(MimeBundle.text("<b>it's</b>").withHtml("<b>it's</b>"));
    }

    @Test
    void helpNamesThemAll() {
        cells.run("%magics");
        assertThat(out()).contains("%maven group:", "%%loadFromPOM", "%reset [name ...]", "%%html", "%load file.ipynb");
        cells.texts.clear();
        cells.run("%help %addMavenRepo");
        assertThat(out()).startsWith("%mavenRepo name url\n").contains("Its names: mavenRepo, addMavenRepo.");
        assertThat(cells.failure("%help tme").message()).contains("[time");
    }

    @Test
    void mavenAddsAnArtifactOnce() {
        try (Cells cells = opened()) {
            mavenAddsOnce(cells);
        }
    }

    private static void mavenAddsOnce(Cells cells) {
        Object added = cells.value("%maven org.apiguardian:apiguardian-api:1.1.2 --exclude g:a");
        assertThat(added.toString()).contains("apiguardian-api-1.1.2.jar");
        assertThat(cells.value("import org.apiguardian.api.API;\nAPI.Status.STABLE.name()"))
                .isEqualTo("STABLE");
        assertThat(cells.value("%addMavenDependency org.apiguardian:apiguardian-api:1.1.2"))
                .isEqualTo(List.of());
        assertThat(cells.text(StreamName.STDOUT)).contains("added apiguardian-api-1.1.2.jar", "nothing new to add");
    }

    @Test
    void whatTheKernelHoldsIsNotFetched() throws Exception {
        Properties jackson = new Properties();
        try (InputStream held = getClass()
                .getResourceAsStream("/META-INF/maven/com.fasterxml.jackson.core/jackson-databind/pom.properties")) {
            jackson.load(held);
        }
        String name = "com.fasterxml.jackson.core:jackson-databind:";
        assertThat(cells.value("%maven " + name + jackson.getProperty("version")))
                .isEqualTo(List.of());
        assertThat(out()).isEqualTo("jackson-databind is part of this kernel\n");
        assertThat(cells.value("%maven " + name + "0.0.1")).isEqualTo(List.of());
        assertThat(cells.text(StreamName.STDERR))
                .isEqualTo("Notice: jackson-databind " + jackson.getProperty("version")
                        + " is loaded already and stays; 0.0.1 was asked for\n");
    }

    @Test
    void aRepositoryIsSearchedAndWhatIsExcludedStaysOut() throws Exception {
        Path repository = folder.resolve("repository");
        publish(repository, "inner", "");
        publish(
                repository,
                "outer",
                "<dependencies><dependency><groupId>g.of.test</groupId>"
                        + "<artifactId>inner</artifactId><version>1</version></dependency></dependencies>");
        String before =
                System.setProperty("maven.repo.local", folder.resolve("local").toString());
        try (Cells cells = opened()) {
            cells.run("%mavenRepo here " + repository.toUri());
            assertThat(cells.value("%maven g.of.test:outer:1 --exclude g.of.test:inner")
                            .toString())
                    .contains("outer-1.jar")
                    .doesNotContain("inner");
            assertThat(cells.value("%maven g.of.test:outer:1").toString())
                    .contains("inner-1.jar")
                    .doesNotContain("outer");
            assertThat(cells.text(StreamName.STDOUT)).contains("downloading outer-1.jar (0.0 MB) from here");
            assertThat(cells.failure("%maven -v g.of.test:outer:1 --from nowhere")
                            .message())
                    .startsWith("%maven: expected --from with a URL or one of the repositories [")
                    .contains("here]", "got 'nowhere'");
            assertThat(cells.value("%maven g.of.test:outer:1 --from=here")).isEqualTo(List.of());
            publish(repository, "other", "");
            assertThat(cells.value("%maven g.of.test:other:1 --from " + repository.toUri())
                            .toString())
                    .contains("other-1.jar");
            assertThat(cells.text(StreamName.STDOUT)).contains("downloading other-1.jar (0.0 MB) from from");
            assertThat(cells.failure("%maven g.of.test:none:1").message())
                    .startsWith("%maven: ")
                    .contains("g.of.test:none:jar:1");
        } finally {
            restore(before);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty("maven.repo.local");
        } else {
            System.setProperty("maven.repo.local", before);
        }
    }

    private static void publish(Path repository, String name, String more) throws IOException {
        Path place = Files.createDirectories(repository.resolve("g/of/test/" + name + "/1"));
        Files.writeString(
                place.resolve(name + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>g.of.test</groupId><artifactId>" + name
                        + "</artifactId><version>1</version>" + more + "</project>");
        new JarOutputStream(Files.newOutputStream(place.resolve(name + "-1.jar")), new java.util.jar.Manifest())
                .close();
    }

    @Test
    void mavenReadsWhatAPomAsksFor() {
        try (Cells cells = opened()) {
            mavenReadsPoms(cells);
        }
    }

    private static void mavenReadsPoms(Cells cells) {
        String pom = "<dependency><groupId>org.apiguardian</groupId><artifactId>apiguardian-api</artifactId>"
                + "<version>1.1.2</version><scope>%s</scope></dependency>";
        assertThat(cells.value("%%loadFromPOM\n" + pom.formatted("test"))).isEqualTo(List.of());
        assertThat(cells.value("%%loadFromPOM test\n" + pom.formatted("test")).toString())
                .contains("apiguardian-api-1.1.2.jar");
        assertThat(cells.failure("%%loadFromPOM\n<dependency>").message()).startsWith("%%loadFromPOM: expected a POM");
        assertThat(cells.failure("%loadFromPOM no.xml").message())
                .startsWith("%loadFromPOM: expected a POM file that exists, got");
    }

    @Test
    void mavenTellsWhatIsWrong() {
        assertThat(cells.failure("%maven junit").message())
                .isEqualTo("%maven: expected group:artifact[:extension[:classifier]]:version, got 'junit'");
        assertThat(cells.failure("%maven --offline a:b:1").message())
                .isEqualTo("%maven: expected --exclude group:artifact or --from repository, got '--offline'");
        assertThat(cells.failure("%mavenRepo x").message()).isEqualTo("%mavenRepo: expected a name and a URL, got 'x'");
        String place = folder.toUri().toString();
        cells.run("%mavenRepo mine " + place);
        assertThat(out()).isEqualTo("repository mine: " + place + "\n");
    }

    @Test
    void evalRunsCodeInTheSession() {
        assertThat(cells.value("eval(\"int fresh = 20; fresh + 1\")")).isEqualTo(21);
        assertThat(cells.value("fresh")).isEqualTo(20);
        assertThat(cells.failure("eval(\"\\n1 / 0\")").plainTraceback())
                .startsWith("java.lang.ArithmeticException: / by zero")
                .containsPattern("cell \\d+, line 2");
        assertThat(
                        cells.value(
                                "String caught;\ntry { eval(\"nosuch\"); caught = \"no\"; }"
                                        + " catch (RuntimeException e) { caught = e.getMessage(); }\ncaught.startsWith(\"CompileError\")"))
                .isEqualTo(true);
        assertThat(cells.value("try { eval(\"1 / 0\"); } catch (RuntimeException e) { }\n7"))
                .isEqualTo(7);
        assertThat(cells.value("(Object) lineMagic(\"time\", List.of(\"2\", \"+\", \"3\"))"))
                .isEqualTo(5);
        assertThat(cells.value("(Object) cellMagic(\"time\", List.of(), \"int y = 4;\\ny\")"))
                .isEqualTo(4);
        assertThat(cells.failure("lineMagic(\"tme\");").message()).startsWith("%tme: expected a magic, as %time");
    }

    @Test
    void inputNeedsAFrontEnd() {
        Failure failure = cells.failure("input(\"name: \")");
        assertThat(failure.errorName()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failure.message()).startsWith("input: expected a front end that can be asked, got none");
    }

    @Test
    void aTimedLoopCanBeStopped() throws Exception {
        cells.run("long turns = 0;");
        CompletableFuture<CellResult> running =
                CompletableFuture.supplyAsync(() -> cells.run("%time while (true) turns++;\nint never = 1;"));
        Thread.sleep(700);
        cells.session.interrupt();
        assertThat(running.get(5, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(Interrupted.class, stopped -> assertThat(stopped.abandoned())
                        .isFalse());
        assertThat((long) cells.value("turns")).isPositive();
        assertThat(cells.failure("never").errorName()).isEqualTo("CompileError");
    }

    @Test
    void namesAreCompletedAndMagicsAreWhole() {
        CodeAssistant assistant = cells.session.assistant();
        assertThat(assistant.complete("int x = 1;\n%mav", 15).candidates()).containsExactly("%maven", "%mavenRepo");
        assertThat(assistant.complete("%%t", 3)).isEqualTo(Completion.of("magic", List.of("%%time"), 0, 3));
        assertThat(assistant.complete("%who\nMath.ab", 12).candidates()).contains("abs(");
        assertThat(assistant.completeness("%maven a:b:1").state()).isEqualTo(Completeness.State.COMPLETE);
        assertThat(assistant.completeness("%%html\n<b").state()).isEqualTo(Completeness.State.COMPLETE);
        assertThat(assistant.completeness("%who\nif (true) {").state()).isEqualTo(Completeness.State.INCOMPLETE);
    }
}
