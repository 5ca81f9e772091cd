package loupe.model;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that whoever reads it, also after a crash, finds the old one or the new one whole.
 *
 * <p>The bytes go into a draft beside the file, are forced to the disk, and the draft takes the file's name in one move.
 */
public final class AtomicFile {

    /** How the name of a draft ends; one that a crash left behind may be deleted. */
    public static final String DRAFT = ".part";

    private AtomicFile() {}

    /** What writes a file's bytes. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all bytes.
         *
         * @param out where to; not to be closed
         * @throws IOException when it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a text.
     *
     * @param file where to; missing folders are made
     * @param text in UTF-8
     * @throws IOException when it cannot be written; an old file then stays as it was
     */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes bytes.
     *
     * @param file where to; missing folders are made
     * @param content writes them
     * @throws IOException when it cannot be written; an old file then stays as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(target.getParent(), target.getFileName() + ".", DRAFT);
        try {
            fill(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(target.getParent());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** By a stream: an interrupt of the thread would close a channel in the middle. */
    private static void fill(Path draft, Content content) throws IOException {
        try (var out = new FileOutputStream(draft.toFile())) {
            content.writeTo(out);
            out.getFD().sync();
        }
    }

    /** The move itself is on disk only when the folder is; systems that cannot open a folder sync it themselves. */
    private static void sync(Path folder) {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannotOpenFolders) {
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
