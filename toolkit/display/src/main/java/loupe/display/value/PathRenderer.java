package loupe.display.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import loupe.display.Decimal;
import loupe.display.MimeBundle;
import loupe.display.Renderer;

/** Writes a path with what stands there. */
public final class PathRenderer implements Renderer<Path> {

    /** The one renderer of its type. */
    public PathRenderer() {}

    @Override
    public Class<Path> type() {
        return Path.class;
    }

    @Override
    public MimeBundle render(Path path) {
        return MimeBundle.text(path + " (" + what(path) + ")");
    }

    static String what(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return found.isDirectory() ? "folder" : "file of " + Decimal.grouped(found.size()) + " bytes";
        } catch (NoSuchFileException missing) {
            return "does not exist";
        } catch (IOException | SecurityException closed) {
            return "cannot be read";
        }
    }
}
