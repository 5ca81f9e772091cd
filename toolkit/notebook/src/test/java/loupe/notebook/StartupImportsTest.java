package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start-up imports leave no name with two meanings. */
class StartupImportsTest {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    @TempDir
    Path folder;

    /** Names of our packages and the libraries', each used as a type under all the imports: javac refuses what is ambiguous. */
    @Test
    void everyTypeMeansOneThing() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : StartupImports.lines()) {
            if (!line.startsWith("import static") && !line.startsWith("import java.")) {
                names.addAll(publicTypes(line.replaceAll("^import |\\.\\*;.*$", "")));
            }
        }
        assertThat(names).hasSizeGreaterThan(150).contains("Steps", "Augmentations", "Splits", "Balance", "Readers");
        String uses = names.stream()
                .map(name -> "Class<?> c" + name + " = " + name + ".class;")
                .collect(Collectors.joining("\n"));
        assertThat(errors("class Uses { " + uses + " }")).isEmpty();
    }

    @Test
    void noMethodStandsInTwoEntryClassesWithEqualParameters() throws ClassNotFoundException {
        Map<String, List<String>> homes = new TreeMap<>();
        for (Class<?> entry : entryClasses()) {
            for (Method method : entry.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                    String call = method.getName() + Arrays.toString(method.getParameterTypes());
                    homes.computeIfAbsent(call, c -> new ArrayList<>()).add(entry.getSimpleName());
                }
            }
        }
        homes.values().removeIf(classes -> classes.size() < 2);
        assertThat(homes).isEmpty();
    }

    @Test
    void theOneLinersOfTheDataCompile() throws IOException {
        String cell =
                """
                class Cell {
                    void run() throws Exception {
                        var data = fashion().split(0.8, 42);
                        show(check(data), twins(data), classCounts(data), data);
                        var config = training().preprocess(crop(24, 24), scale(0, 1), standardise())
                                .augment(flip(), shift(0.1), rotate(10), zoom(0.1), noise(0.02), cutout(0.2))
                                .mixup(0.2).balanced().loss(crossEntropy().withBalancedWeights().labelSmoothing(0.1));
                        show(beforeAfter(data, config));
                        show(Preprocessing.fit(data, pca(3), whiten(2), resize(8, 8), gray(), normalise()));
                        show(augmenter(42, flip()).preview(data.training(), 7, 15));
                        double[] weights = classWeights(data.training());
                        var folds = folds(fashion(), 5, 42);
                        var more = oversample(data, 42);
                        var array = npy(Path.of("a.npy"));
                        var run = fit(cnn(input(1, 24, 24), flatten(), dense(10)), data, config);
                        show(check(run.cnn(), data), check(run.cnn(), data, config), findLearningRate(run.cnn(), data));
                        config = config.optimizer(rmsProp(1e-3)).schedule(oneCycle().warmUp(9)).loss(focal(2))
                                .accumulate(2).clipNorm(1).earlyStopping(3).device(gpu()).watch(10);
                        show(schedule(stepDecay(0.1, 0.5).warmUp(9), 100), layerStatistics(run.history()));
                        show(run.network().preprocessing(), evaluate(run.network(), data.validation()));
                    }
                }
                """;
        assertThat(errors(cell)).isEmpty();
        assertThat(errors(cell.replace("whiten(2)", "whitewash(2)"))).isNotEmpty();
    }

    private static List<Class<?>> entryClasses() throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String line : StartupImports.lines()) {
            // A name imported by itself shadows those that stars bring.
            if (line.startsWith("import static") && line.endsWith(".*;")) {
                classes.add(Class.forName(line.replaceAll("^import static |\\.\\*;$", "")));
            }
        }
        return classes;
    }

    private static List<String> publicTypes(String packageName) throws IOException {
        List<String> names = new ArrayList<>();
        try (JavaFileManager files = JAVAC.getStandardFileManager(null, Locale.ROOT, null)) {
            for (JavaFileObject file :
                    files.list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
                String name = files.inferBinaryName(StandardLocation.CLASS_PATH, file);
                if (!name.contains("$") && !name.endsWith("package-info") && isPublic(name)) {
                    names.add(name.substring(packageName.length() + 1));
                }
            }
        }
        return names;
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, StartupImportsTest.class.getClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException | LinkageError notLoadable) {
            return false;
        }
    }

    private List<String> errors(String source) throws IOException {
        var found = new DiagnosticCollector<JavaFileObject>();
        var file = new SimpleJavaFileObject(URI.create("string:///Uses.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return StartupImports.source() + source;
            }
        };
        JAVAC.getTask(null, null, found, List.of("-d", folder.toString(), "-proc:none"), null, List.of(file))
                .call();
        return Stream.of(found.getDiagnostics())
                .flatMap(List::stream)
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
