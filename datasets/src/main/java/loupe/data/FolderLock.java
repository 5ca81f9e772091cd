package loupe.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread of one process at a time write to a folder. */
final class FolderLock implements AutoCloseable {

    // A file lock keeps processes apart, not the threads of one: those wait here.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        THREADS.lock();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return locked(channel);
        } catch (IOException | RuntimeException failure) {
            THREADS.unlock();
            throw failure;
        }
    }

    private static FolderLock locked(FileChannel channel) throws IOException {
        try {
            channel.lock();
            return new FolderLock(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            THREADS.unlock();
        }
    }
}
