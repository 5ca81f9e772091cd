package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real HTTP server on this machine's loop-back address. */
@Timeout(30)
class DownloadTest {

    private static final byte[] CONTENT = new byte[200_000];
    private static final byte[] PACKED;

    static {
        new Random(1).nextBytes(CONTENT);
        PACKED = Cards.gzip(CONTENT);
    }

    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;
    private Path part;
    private Path kept;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        kept = folder.resolve("tiny/data.gz");
        part = folder.resolve("tiny/data.gz.part");
        Files.createDirectories(part.getParent());
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private URI serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("Range"));
            try (exchange) {
                answer.to(exchange);
            }
        });
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void whole(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, PACKED.length);
        exchange.getResponseBody().write(PACKED);
    }

    private static void ranged(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            whole(exchange);
            return;
        }
        int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (from >= PACKED.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (PACKED.length - 1) + "/*");
        exchange.sendResponseHeaders(206, PACKED.length - from);
        exchange.getResponseBody().write(PACKED, from, PACKED.length - from);
    }

    private byte[] load(URI... addresses) {
        return load(Progress.silent(), addresses);
    }

    private byte[] load(Progress progress, URI... addresses) {
        DataFile file = Cards.file("data", CONTENT, addresses);
        return DataCache.at(folder).bytes(Cards.of(1, new ImageShape(1, 1, 1), file), file, progress);
    }

    @Test
    void fetchedFileIsKeptAndNotFetchedAgain() throws IOException {
        URI address = serve("/data.gz", DownloadTest::whole);
        assertThat(load(address)).isEqualTo(CONTENT);
        assertThat(load(address)).isEqualTo(CONTENT);
        assertThat(asked).containsExactly("/data.gz null");
        assertThat(Files.readAllBytes(kept)).isEqualTo(PACKED);
        assertThat(part).doesNotExist();
    }

    @Test
    void rawFileKeepsItsName() {
        URI address = serve("/data", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(CONTENT);
        });
        assertThat(load(address)).isEqualTo(CONTENT);
        assertThat(folder.resolve("tiny/data")).exists();
    }

    @Test
    void earlierTryIsContinued() throws IOException {
        Files.write(part, Arrays.copyOf(PACKED, 70_000));
        List<Long> heard = new ArrayList<>();
        URI address = serve("/data.gz", DownloadTest::ranged);
        assertThat(load((file, done, total) -> heard.add(done), address)).isEqualTo(CONTENT);
        assertThat(asked).containsExactly("/data.gz bytes=70000-");
        assertThat(heard).startsWith(70_000L).endsWith((long) PACKED.length);
    }

    @Test
    void serverThatCannotContinueSendsAll() throws IOException {
        Files.write(part, Arrays.copyOf(PACKED, 70_000));
        assertThat(load(serve("/data.gz", DownloadTest::whole))).isEqualTo(CONTENT);
    }

    @Test
    void wrongLeftoverIsThrownAwayAndAllIsFetched() throws IOException {
        Files.write(part, new byte[70_000]);
        assertThat(load(serve("/data.gz", DownloadTest::ranged))).isEqualTo(CONTENT);
        assertThat(asked).containsExactly("/data.gz bytes=70000-", "/data.gz null");
    }

    @Test
    void wholeLeftoverIsFetchedAgain() throws IOException {
        Files.write(part, PACKED);
        assertThat(load(serve("/data.gz", DownloadTest::ranged))).isEqualTo(CONTENT);
    }

    @Test
    void brokenConnectionLeavesAPartThatTheNextLoadContinues() {
        URI breaking = serve("/breaking/data.gz", exchange -> {
            exchange.sendResponseHeaders(200, PACKED.length);
            exchange.getResponseBody().write(PACKED, 0, 50_000);
            exchange.getResponseBody().flush();
        });
        assertThatThrownBy(() -> load(breaking)).isInstanceOf(DataException.class);
        assertThat(kept).doesNotExist();
        assertThat(part).hasSize(50_000);
        assertThat(load(serve("/data.gz", DownloadTest::ranged))).isEqualTo(CONTENT);
        assertThat(asked).last().isEqualTo("/data.gz bytes=50000-");
    }

    @Test
    void wrongFileIsNotKept() {
        byte[] other = CONTENT.clone();
        other[3] ^= 1;
        URI address = serve("/data.gz", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Cards.gzip(other));
        });
        assertThatThrownBy(() -> load(address))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(address.toString())
                .hasMessageContaining("expected sha256 " + Sha256.of(CONTENT) + ", got " + Sha256.of(other));
        assertThat(kept).doesNotExist();
        assertThat(part).doesNotExist();
    }

    @Test
    void endlessFileIsCutOff() {
        URI address = serve("/data.gz", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[100_000];
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        assertThatThrownBy(() -> load(address)).hasMessageContaining("expected at most 200000 bytes, got more");
        assertThat(part).doesNotExist();
    }

    @Test
    void nextAddressIsTried() {
        URI absent = serve("/absent/data.gz", exchange -> exchange.sendResponseHeaders(404, -1));
        URI address = serve("/data.gz", DownloadTest::whole);
        assertThat(load(absent, address)).isEqualTo(CONTENT);
    }

    @Test
    void everyFailureIsReported() {
        URI absent = serve("/absent/data.gz", exchange -> exchange.sendResponseHeaders(404, -1));
        URI refused = URI.create("http://127.0.0.1:1/data.gz");
        assertThatThrownBy(() -> load(absent, refused))
                .hasMessageStartingWith("tiny: files are missing and could not be downloaded:\n  " + absent)
                .hasMessageContaining("HTTP status 404\n  " + refused)
                .hasMessageContaining("Put these, raw or as .gz, into " + folder.resolve("tiny")
                        + " (LOUPE_DATA_DIR moves this folder):\n  data (200,000 bytes");
    }

    @Test
    void loadsAtTheSameTimeFetchOnce() {
        URI address = serve("/data.gz", DownloadTest::whole);
        List<CompletableFuture<byte[]>> loads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            loads.add(CompletableFuture.supplyAsync(() -> load(address)));
        }
        assertThat(loads).allSatisfy(load -> assertThat(load.join()).isEqualTo(CONTENT));
        assertThat(asked).hasSize(1);
    }

    @Test
    void interruptedLoadStopsAndKeepsItsPart() {
        URI address = serve("/data.gz", DownloadTest::whole);
        Progress impatient = (file, done, total) -> Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> load(impatient, address))
                    .hasMessage(address + ": interrupted; the next load continues it");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(part).exists();
        assertThat(load(address)).isEqualTo(CONTENT);
    }

    @Test
    void consoleHearsTheStartAndTheEnd() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        load(Progress.lines(new PrintStream(said)), serve("/data.gz", DownloadTest::whole));
        String size = String.format(Locale.ROOT, "%,d", PACKED.length);
        assertThat(said.toString().lines())
                .containsExactly(
                        "downloading tiny/data.gz (" + size + " bytes)",
                        "downloaded tiny/data.gz (" + size + " bytes)");
    }

    @Test
    void refusalSaysThatABrowserMayGetTheFile() {
        URI refused = serve("/refused/data.gz", exchange -> exchange.sendResponseHeaders(403, -1));
        assertThatThrownBy(() -> load(refused))
                .hasMessageContaining(refused + ": HTTP status 403, the server refuses programs at"
                        + " times: a browser may get the file")
                .hasMessageContaining("\nPut these, raw or as .gz, into " + folder.resolve("tiny"));
    }

    private URI redirect(String path, String location) {
        return serve(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    @Test
    void redirectIsFollowedAndContinuesAnEarlierTry() throws IOException {
        Files.write(part, Arrays.copyOf(PACKED, 70_000));
        serve("/real/data.gz", DownloadTest::ranged);
        assertThat(load(redirect("/data.gz", "/real/data.gz"))).isEqualTo(CONTENT);
        assertThat(asked).containsExactly("/data.gz bytes=70000-", "/real/data.gz bytes=70000-");
    }

    @Test
    void redirectsInACircleAndToFilesAreRefused() {
        URI circle = redirect("/data.gz", "/data.gz");
        assertThatThrownBy(() -> load(circle)).hasMessageContaining("expected at most 5 redirects, got more");
        URI file = redirect("/file/data.gz", "file:///etc/passwd");
        assertThatThrownBy(() -> load(file))
                .hasMessageContaining("expected a redirect to https, got one to file:///etc/passwd");
    }

    @Test
    void silentServerIsGivenUp() {
        CountDownLatch done = new CountDownLatch(1);
        URI silent = serve("/data.gz", exchange -> {
            exchange.sendResponseHeaders(200, PACKED.length);
            exchange.getResponseBody().write(PACKED, 0, 1000);
            exchange.getResponseBody().flush();
            await(done);
        });
        DataFile file = Cards.file("data", CONTENT, silent);
        Download download = new Download(file, silent, part.getParent(), Progress.silent(), 300);
        assertThatThrownBy(download::run).isInstanceOf(SocketTimeoutException.class);
        done.countDown();
        // What came before stays for the next try.
        assertThat(part).hasSize(1000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoProcessesFetchOnce() throws Exception {
        CountDownLatch bothLoad = new CountDownLatch(1);
        URI address = serve("/data.gz", exchange -> {
            await(bothLoad);
            whole(exchange);
        });
        List<Process> processes = new ArrayList<>();
        List<Path> said = List.of(folder.resolve("first.txt"), folder.resolve("second.txt"));
        try {
            for (Path out : said) {
                processes.add(OtherLoad.start(folder, address, CONTENT, out));
            }
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!OtherLoad.allSay("loading", said) && System.nanoTime() < giveUp) {
                Thread.sleep(20);
            }
            bothLoad.countDown();
            for (Process process : processes) {
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertThat(OtherLoad.allSay("loaded " + Sha256.of(CONTENT), said)).isTrue();
        assertThat(asked).containsExactly("/data.gz null");
        assertThat(Files.readAllBytes(kept)).isEqualTo(PACKED);
    }
}
