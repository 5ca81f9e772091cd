package loupe.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.notebook.StartupImports;

/** The functions that cells have of us without a prefix; they come first when a name is completed. */
final class OwnNames {

    private static final Pattern STATIC = Pattern.compile("import static (loupe\\.[\\w.]+)\\.\\*;");

    private Set<String> functions;

    /** Looked up at the first question: it loads classes, for which a kernel's start must not wait. */
    private synchronized Set<String> functions() {
        if (functions == null) {
            String imports = StartupImports.source() + "import static " + NotebookFunctions.class.getName() + ".*;";
            functions = STATIC.matcher(imports)
                    .results()
                    .flatMap(OwnNames::functions)
                    .collect(Collectors.toSet());
        }
        return functions;
    }

    private static Stream<String> functions(MatchResult type) {
        try {
            ClassLoader loader = OwnNames.class.getClassLoader();
            return Arrays.stream(Class.forName(type.group(1), false, loader).getMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .map(Method::getName);
        } catch (ClassNotFoundException | LinkageError absent) {
            return Stream.of();
        }
    }

    boolean has(String candidate) {
        return functions().contains(candidate.replaceFirst("\\(.*", ""));
    }
}
