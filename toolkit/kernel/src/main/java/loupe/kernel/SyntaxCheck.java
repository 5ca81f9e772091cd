package loupe.kernel;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Tells by the grammar alone whether a text is Java, whatever the names in it mean. */
final class SyntaxCheck {

    private static final List<String> PLACES = List.of(
            "class $ { void $() throws Throwable { %s\n} }", "class $ { Object $ = %s\n; }", "class $ { %s\n}", "%s\n");

    private SyntaxCheck() {}

    /** Whether the text can stand as statements, as an expression, as members or as imports. */
    static boolean isJava(String text) {
        String bare = text.strip().replaceAll(";$", "");
        return PLACES.stream()
                .flatMap(place -> Stream.of(place.replace("%s", text), place.replace("%s", bare)))
                .anyMatch(unit -> faults(unit).isEmpty());
    }

    /** Whether a text with open brackets is wrong inside them, before its last line, so that no further line mends it. */
    static boolean isWrongBeforeItsEnd(String text, int openBrackets) {
        int end = text.stripTrailing().lastIndexOf(';');
        if (openBrackets == 0 || end < 0) {
            return false;
        }
        return PLACES.stream().filter(place -> place.length() > 4).allMatch(place -> {
            int start = place.indexOf("%s");
            return faults(place.replace("%s", text)).stream()
                    .anyMatch(fault -> fault.getPosition() >= start && fault.getPosition() < start + end);
        });
    }

    /** Hands over the tree of a source file, without looking at what its names mean. */
    static void parse(String source, BiConsumer<CompilationUnitTree, DocTrees> reader) throws IOException {
        JavacTask task = task(source, new DiagnosticCollector<>());
        for (CompilationUnitTree unit : task.parse()) {
            reader.accept(unit, DocTrees.instance(task));
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> faults(String unit) {
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        try {
            task(unit, faults).parse();
        } catch (IOException fault) {
            throw new IllegalStateException("the compiler could not read from memory", fault);
        }
        return faults.getDiagnostics();
    }

    private static JavacTask task(String source, DiagnosticCollector<JavaFileObject> faults) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        return (JavacTask) compiler.getTask(null, null, faults, List.of("-proc:none"), null, List.of(new Text(source)));
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///Text.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
