package loupe.kernel;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
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
                .anyMatch(SyntaxCheck::parses);
    }

    private static boolean parses(String unit) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, faults, List.of("-proc:none"), null, List.of(new Text(unit)));
        try {
            task.parse();
        } catch (IOException fault) {
            throw new IllegalStateException("the compiler could not read from memory", fault);
        }
        return faults.getDiagnostics().isEmpty();
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
