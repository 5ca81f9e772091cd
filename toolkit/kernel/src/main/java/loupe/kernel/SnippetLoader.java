package loupe.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Manifest;

/**
 * The loader of a session: it sees the jars that were added and finds the classes of cells, below the loader of the
 * toolkit, so that native libraries and services are loaded once.
 *
 * <p>The classes of cells are defined by {@link CellClasses}, one for each load, so that a class that was declared
 * again can be collected together with its bytecode.
 */
final class SnippetLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, CellClasses> declared = new ConcurrentHashMap<>();
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

    /** Takes the classes of one load, which may need each other, before the first of them is linked. */
    void declare(Map<String, byte[]> bytecodes) {
        CellClasses classes = new CellClasses(this, bytecodes);
        bytecodes.keySet().forEach(name -> declared.put(name, classes));
    }

    /** Forgets classes that no cell can name any more; they go when the last object of them is gone. */
    void release(Set<String> names) {
        declared.keySet().removeAll(names);
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
        CellClasses cell = declared.get(name);
        if (cell != null) {
            return cell.own(name);
        }
        byte[] guarded = guardedLibraryClass(name);
        return guarded == null ? super.findClass(name) : defineGuarded(name, guarded);
    }

    /** The bytecode of an added library's class that could end the JVM, made harmless; null for any other class. */
    private byte[] guardedLibraryClass(String name) throws ClassNotFoundException {
        URL source = findResource(name.replace('.', '/') + ".class");
        if (source == null) {
            return null;
        }
        try (InputStream in = source.openStream()) {
            byte[] bytecode = in.readAllBytes();
            return ExitCalls.mayExit(bytecode) ? ExitCalls.rewrite(bytecode) : null;
        } catch (IOException fault) {
            throw new ClassNotFoundException(name, fault);
        }
    }

    private Class<?> defineGuarded(String name, byte[] bytecode) throws ClassNotFoundException {
        try {
            URLConnection connection =
                    findResource(name.replace('.', '/') + ".class").openConnection();
            boolean inJar = connection instanceof JarURLConnection;
            URL library = inJar ? ((JarURLConnection) connection).getJarFileURL() : connection.getURL();
            Manifest manifest = inJar ? ((JarURLConnection) connection).getManifest() : null;
            definePackageOf(name, manifest == null ? new Manifest() : manifest, library);
            return defineClass(name, bytecode, 0, bytecode.length, new CodeSource(library, (Certificate[]) null));
        } catch (IOException fault) {
            throw new ClassNotFoundException(name, fault);
        }
    }

    private void definePackageOf(String name, Manifest manifest, URL library) {
        int end = name.lastIndexOf('.');
        if (end > 0 && getDefinedPackage(name.substring(0, end)) == null) {
            try {
                definePackage(name.substring(0, end), manifest, library);
            } catch (IllegalArgumentException alreadyThere) {
                // Another thread was faster.
            }
        }
    }
}
