package loupe.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Fetches one file into a folder so that a file of the right name is always whole and right.
 *
 * <p>The bytes go to a {@code .part} file, which a later try continues; it takes its name in one step, after its check.
 */
final class Download {

    private static final int CONNECT_MILLIS = 15_000;
    private static final int READ_MILLIS = 30_000;
    private static final int BLOCK = 1 << 16;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int MOST_REDIRECTS = 5;
    private static final String REFUSED = ", the server refuses programs at times: a browser may get the file";
    // A compressed file may be a little larger than its content, never much.
    private static final long SPARE = 1 << 20;

    private final DataFile file;
    private final URI address;
    private final Path target;
    private final Path part;
    private final Progress progress;
    private final int readMillis;

    Download(DataFile file, URI address, Path folder, Progress progress) {
        this(file, address, folder, progress, READ_MILLIS);
    }

    Download(DataFile file, URI address, Path folder, Progress progress, int readMillis) {
        this.file = file;
        this.address = address;
        this.target =
                folder.resolve(address.getPath().endsWith(".gz") && !file.packed() ? file.name() + ".gz" : file.name());
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.progress = progress;
        this.readMillis = readMillis;
    }

    /** Fetches, checks and keeps the file, and gives its bytes, not compressed. */
    byte[] run() throws IOException {
        boolean continued = Files.exists(part);
        transfer();
        try {
            return keep();
        } catch (DataException changed) {
            if (!continued) {
                throw changed;
            }
        }
        // What an earlier try left may be of an older file.
        transfer();
        return keep();
    }

    private byte[] keep() throws IOException {
        try {
            byte[] content = FileCheck.read(part, file);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return content;
        } catch (DataException changed) {
            if (!Thread.currentThread().isInterrupted()) {
                Files.delete(part);
            }
            throw changed;
        }
    }

    private void transfer() throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = open(have);
        if (connection.getResponseCode() == RANGE_NOT_SATISFIABLE) {
            connection.disconnect();
            have = 0;
            connection = open(have);
        }
        int status = connection.getResponseCode();
        boolean goesOn = status == HttpURLConnection.HTTP_PARTIAL && startsAt(connection, have);
        if (status != HttpURLConnection.HTTP_OK && !goesOn) {
            throw new IOException(
                    "HTTP status " + status + (status == HttpURLConnection.HTTP_FORBIDDEN ? REFUSED : ""));
        }
        try (InputStream in = connection.getInputStream()) {
            receive(in, goesOn ? have : 0, connection.getContentLengthLong());
        } finally {
            connection.disconnect();
        }
    }

    // The JDK follows no redirect from http to https, which publishers use; the other way round is refused.
    private HttpURLConnection open(long have) throws IOException {
        URI current = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpURLConnection connection = connect(current, have);
            String next = connection.getHeaderField("Location");
            if (connection.getResponseCode() / 100 != 3 || next == null) {
                return connection;
            }
            connection.disconnect();
            URI target = current.resolve(URI.create(next));
            boolean weaker = current.getScheme().equals("https") && !"https".equals(target.getScheme());
            if (weaker || !String.valueOf(target.getScheme()).matches("https?")) {
                throw new IOException("expected a redirect to https, got one to " + target);
            }
            current = target;
        }
        throw new IOException("expected at most " + MOST_REDIRECTS + " redirects, got more");
    }

    private HttpURLConnection connect(URI current, long have) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) current.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(readMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        return connection;
    }

    private static boolean startsAt(HttpURLConnection connection, long have) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + have + "-");
    }

    private void receive(InputStream in, long have, long announced) throws IOException {
        long total = announced < 0 ? -1 : have + announced;
        long done = have;
        progress.update(label(), done, total);
        try (OutputStream out =
                have > 0 ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                done += read;
                requireReasonable(done);
                if (done != total) {
                    progress.update(label(), done, total);
                }
            }
        }
        if (total >= 0 && done != total) {
            throw new IOException("the connection ended after " + done + " of " + total + " bytes");
        }
        progress.update(label(), done, done);
    }

    private void requireReasonable(long done) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        if (done > file.mostBytes() + SPARE) {
            Files.deleteIfExists(part);
            throw new IOException("expected at most " + file.mostBytes() + " bytes, got more");
        }
    }

    private String label() {
        return target.getParent().getFileName() + "/" + target.getFileName();
    }
}
