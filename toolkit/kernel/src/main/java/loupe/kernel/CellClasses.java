package loupe.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines the classes of one load and no others; what they name besides is found through the session's loader.
 *
 * <p>Each load has its own, because the JVM frees the classes of a loader only together. All live in the package of
 * cells by name, but not for the JVM: {@link OpenMembers} keeps them visible to each other.
 */
final class CellClasses extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final SnippetLoader session;
    private final Map<String, byte[]> undefined;

    CellClasses(SnippetLoader session, Map<String, byte[]> bytecodes) {
        super("loupe-cell", session);
        this.session = session;
        undefined = new ConcurrentHashMap<>();
        bytecodes.forEach((name, code) -> undefined.put(name, rewritten(code, bytecodes)));
    }

    private static byte[] rewritten(byte[] code, Map<String, byte[]> load) {
        return SnippetRewriter.rewrite(ExitCalls.rewrite(OpenMembers.rewrite(code, load.keySet())));
    }

    /** The guard of the session that a class of a cell belongs to. */
    static InterruptGuard guard(Class<?> type) {
        return ((CellClasses) type.getClassLoader()).session.guard();
    }

    Class<?> own(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return undefined.containsKey(name) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytecode = undefined.get(name);
        if (bytecode == null) {
            throw new ClassNotFoundException(name);
        }
        Class<?> type = defineClass(name, bytecode, 0, bytecode.length);
        undefined.remove(name);
        return type;
    }
}
