package loupe.kernel;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one loader of a session: it defines the classes of cells and sees the jars that were added, below the loader of
 * the toolkit, so that native libraries and services are loaded once.
 */
final class SnippetLoader extends URLClassLoader {

    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();
    private final InterruptGuard guard;
    private volatile JavaSession session;

    SnippetLoader(ClassLoader parent, InterruptGuard guard) {
        super("loupe-cells", new URL[0], parent);
        this.guard = guard;
    }

    InterruptGuard guard() {
        return guard;
    }

    /** The session that the calling thread's code belongs to: cells and their threads carry its loader. */
    static Optional<JavaSession> session() {
        return Thread.currentThread().getContextClassLoader() instanceof SnippetLoader loader
                ? Optional.ofNullable(loader.session)
                : Optional.empty();
    }

    void serve(JavaSession owner) {
        session = owner;
    }

    void declare(String name, byte[] bytecode) {
        declared.put(name, SnippetRewriter.rewrite(bytecode));
    }

    void add(Path entry) {
        try {
            addURL(entry.toUri().toURL());
        } catch (MalformedURLException fault) {
            throw new IllegalArgumentException("entry: expected a jar or folder, got " + entry, fault);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytecode = declared.get(name);
        return bytecode == null ? super.findClass(name) : defineClass(name, bytecode, 0, bytecode.length);
    }
}
