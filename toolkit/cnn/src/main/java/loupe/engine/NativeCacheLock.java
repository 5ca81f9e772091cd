package loupe.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets one process at a time unpack the native libraries, so that several that start on an empty cache all succeed.
 *
 * <p>A process that cannot get the lock (a read-only or foreign cache, or a holder that hangs) goes on without it: most
 * often the libraries are there already.
 */
final class NativeCacheLock {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private NativeCacheLock() {}

    static <T> T holding(Path directory, Supplier<T> action) {
        Optional<FileChannel> channel = lock(directory);
        try {
            return action.get();
        } finally {
            channel.ifPresent(NativeCacheLock::release);
        }
    }

    private static Optional<FileChannel> lock(Path directory) {
        try {
            FileChannel channel = open(directory);
            if (acquire(channel)) {
                return Optional.of(channel);
            }
            channel.close();
        } catch (IOException unlockable) {
            // Said in the class comment: go on without.
        }
        return Optional.empty();
    }

    /** Closing the channel gives the lock back. */
    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // The lock ends with the process at the latest.
        }
    }

    private static FileChannel open(Path directory) throws IOException {
        Files.createDirectories(directory);
        return FileChannel.open(directory.resolve("loupe.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean acquire(FileChannel channel) throws IOException {
        for (long tries = PATIENCE.dividedBy(PAUSE); tries > 0; tries--) {
            if (attempt(channel)) {
                return true;
            }
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherLoaderOfThisClass) {
            return false;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
