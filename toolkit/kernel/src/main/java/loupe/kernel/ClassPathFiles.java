package loupe.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The compiler's files, those of the class path opened ahead on a thread of their own: reading the tables of contents of 80
 * jars is a fifth of the work of a start, and the compiler is busy with other things meanwhile.
 *
 * <p>The compiler's own file manager is not made for two threads, so that the class path has one to itself, which nobody
 * touches before its jars are open.
 */
final class ClassPathFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {

    private final CompletableFuture<StandardJavaFileManager> opened;

    private ClassPathFiles(StandardJavaFileManager files, CompletableFuture<StandardJavaFileManager> opened) {
        super(files);
        this.opened = opened;
    }

    /** Wraps the compiler's files and begins to open those of the class path. */
    static StandardJavaFileManager openAhead(StandardJavaFileManager files) {
        var opened = new CompletableFuture<StandardJavaFileManager>();
        Thread opening = new Thread(() -> open(opened), "loupe-class-path");
        opening.setDaemon(true);
        opening.start();
        return new ClassPathFiles(files, opened);
    }

    private static void open(CompletableFuture<StandardJavaFileManager> opened) {
        StandardJavaFileManager own = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        try {
            // Whatever package is asked for, all jars are opened to look for it.
            own.list(StandardLocation.CLASS_PATH, "loupe", EnumSet.of(Kind.CLASS), false);
        } catch (IOException | RuntimeException unreadable) {
            // The compiler asks again, and tells it where it can be seen.
        } finally {
            opened.complete(own);
        }
    }

    private StandardJavaFileManager files(Location location) {
        return location == StandardLocation.CLASS_PATH ? opened.join() : fileManager;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        return files(location).list(location, packageName, kinds, recurse);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return files(location).inferBinaryName(location, file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return files(location).contains(location, file);
    }

    /** What has to do with the class path is told to both, since service loaders are made by the compiler's own. */
    @Override
    public boolean handleOption(String current, Iterator<String> remaining) {
        if (!current.equals("-classpath") && !current.equals("-cp") && !current.equals("--class-path")) {
            return super.handleOption(current, remaining);
        }
        String path = remaining.next();
        opened.join().handleOption(current, List.of(path).iterator());
        return super.handleOption(current, List.of(path).iterator());
    }

    @Override
    public void close() throws IOException {
        opened.join().close();
        super.close();
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> paths) {
        return fileManager.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
        return fileManager.getJavaFileObjects(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(JavaFileManager.Location location, Iterable<? extends File> files) throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            opened.join().setLocation(location, files);
        }
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            opened.join().setLocationFromPaths(location, paths);
        }
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public void setLocationForModule(Location location, String module, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationForModule(location, module, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        fileManager.setPathFactory(factory);
    }
}
