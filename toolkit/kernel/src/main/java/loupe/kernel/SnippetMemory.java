package loupe.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/**
 * Frees what is kept of snippets that no cell can name any more: JShell forgets none by itself, and holds the compiler's
 * trees of many, so that a cell that is run again a thousand times would take gigabytes.
 *
 * <p>A snippet is spent when it was replaced or dropped, or was a statement. The latest are kept in any case, for stack
 * traces with the cells' lines, and so are the values of the latest expressions ({@code $12}).
 */
final class SnippetMemory {

    private static final int RECENT = 40;
    private static final int RECENT_VALUES = 20;
    private static final int EVERY = 30;
    private static final int COMPILER_EVERY = 300;

    /** In a larger heap the collector runs often enough by itself, and a run of it by hand would take long. */
    private static final long SMALL_HEAP = 512L << 20;

    private static final Pattern WRAPPER = Pattern.compile("(?:REPL[./])?(\\$JShell\\$[^$]+).*");

    private final JShell shell;
    private final SnippetControl control;
    private final Origins origins;
    private final JShellParts parts;
    private int tidied;
    private int renewed;

    SnippetMemory(JShell shell, SnippetControl control, Origins origins) {
        this.shell = shell;
        this.control = control;
        this.origins = origins;
        this.parts = JShellParts.of(shell);
    }

    /** Call it between cells; works now and then, and not at all on a JVM that does not let JShell be reached. */
    void tidy() {
        int evaluated = control.loads();
        if (!parts.areReached() || evaluated - tidied < EVERY) {
            return;
        }
        tidied = evaluated;
        dropOldValues();
        free(spent());
        if (evaluated - renewed >= COMPILER_EVERY) {
            renewed = evaluated;
            parts.renewCompilers();
            collect();
        }
    }

    /** The serial collector unloads classes only when the old generation is full, which it lets grow until then. */
    private static void collect() {
        Runtime runtime = Runtime.getRuntime();
        if (runtime.totalMemory() - runtime.freeMemory() < SMALL_HEAP) {
            System.gc();
        }
    }

    private void dropOldValues() {
        List<VarSnippet> values = shell.variables()
                .filter(variable -> variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .filter(variable -> shell.status(variable).isActive())
                .toList();
        values.subList(0, Math.max(values.size() - RECENT_VALUES, 0)).forEach(shell::drop);
    }

    private List<Snippet> spent() {
        List<Snippet> all = shell.snippets().toList();
        return all.subList(0, Math.max(all.size() - RECENT, 0)).stream()
                .filter(snippet ->
                        !shell.status(snippet).isActive() || !snippet.kind().isPersistent())
                .toList();
    }

    private void free(List<Snippet> spent) {
        parts.snippets().removeAll(new HashSet<>(spent));
        spent.forEach(this::forgetPlace);
        parts.dependents()
                .forEach(indexes -> indexes.removeIf(index -> parts.places().get(index) == null));
        List<Snippet> kept = shell.snippets().toList();
        Set<String> wrappers = kept.stream().map(parts::wrapper).collect(Collectors.toSet());
        parts.classMaps().forEach(names -> names.removeIf(name -> !wrappers.contains(wrapper(name))));
        control.keepOnly(name -> wrappers.contains(wrapper(name)));
        origins.keepOnly(kept.stream().map(Snippet::id).collect(Collectors.toSet()));
    }

    private void forgetPlace(Snippet spent) {
        List<Snippet> places = parts.places();
        int place = places.indexOf(spent);
        if (place >= 0) {
            places.set(place, null);
        }
    }

    private static String wrapper(String className) {
        Matcher matcher = WRAPPER.matcher(className);
        return matcher.matches() ? matcher.group(1) : className;
    }
}
