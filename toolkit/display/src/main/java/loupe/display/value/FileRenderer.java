package loupe.display.value;

import java.io.File;
import java.nio.file.InvalidPathException;
import loupe.display.MimeBundle;
import loupe.display.Renderer;

/** Writes a file's path with what stands there. */
public final class FileRenderer implements Renderer<File> {

    /** The one renderer of its type. */
    public FileRenderer() {}

    @Override
    public Class<File> type() {
        return File.class;
    }

    @Override
    public MimeBundle render(File file) {
        try {
            return MimeBundle.text(file + " (" + PathRenderer.what(file.toPath()) + ")");
        } catch (InvalidPathException noPath) {
            return MimeBundle.text(file.toString());
        }
    }
}
