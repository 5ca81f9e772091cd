package loupe.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * The collections inside JShell that only ever grow, reached by reflection; there is no other way to them.
 *
 * <p>The kernel's JVM is started with {@code --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED}; on one that is not, or has
 * another JShell inside, nothing is reached and nothing is freed.
 *
 * @param snippets all snippets in the order of their evaluation
 * @param places the snippet of each number; null for none
 * @param dependents for each name the numbers of those that use it
 * @param classMaps the names in each map of classes: their bytes, their state, their source
 * @param compilers owner of the compilers that are used again
 */
record JShellParts(
        Set<Snippet> snippets,
        List<Snippet> places,
        Collection<Set<Integer>> dependents,
        List<Set<String>> classMaps,
        Object compilers) {

    static JShellParts of(JShell shell) {
        try {
            Object maps = get(shell, "maps");
            Object tasks = get(shell, "taskFactory");
            method(tasks, "initTaskPool");
            return new JShellParts(
                    cast(get(maps, "snippets")),
                    cast(get(maps, "keyIndexToSnippet")),
                    JShellParts.<Map<String, Set<Integer>>>cast(get(maps, "dependencies"))
                            .values(),
                    List.of(
                            names(get(get(tasks, "fileManager"), "classObjects")),
                            names(get(get(shell, "classTracker"), "map")),
                            names(get(get(shell, "outerMap"), "classOuters"))),
                    tasks);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return new JShellParts(Set.of(), List.of(), List.of(), List.of(), null);
        }
    }

    boolean areReached() {
        return compilers != null;
    }

    /** The class that JShell has wrapped a snippet in, without its package. */
    String wrapper(Snippet snippet) {
        try {
            Object outer = get(snippet, Snippet.class, "outer");
            return outer == null ? "" : (String) method(outer, "className").invoke(outer);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("jshell: expected what was there when the session began", fault);
        }
    }

    /** Has JShell make its compilers afresh, without the classes that they remember. */
    void renewCompilers() {
        try {
            method(compilers, "initTaskPool").invoke(compilers);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("jshell: expected what was there when the session began", fault);
        }
    }

    private static Set<String> names(Object map) {
        return JShellParts.<Map<String, ?>>cast(map).keySet();
    }

    private static Object get(Object owner, String field) throws ReflectiveOperationException {
        return get(owner, owner.getClass(), field);
    }

    private static Object get(Object owner, Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static Method method(Object owner, String name) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
