package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import loupe.kernel.CellResult.Interrupted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) count++;",
                "for (;;) { try { count++; throw new RuntimeException(); } catch (Throwable swallowed) {} }",
                "while (true) { try { Thread.sleep(10_000); } catch (InterruptedException swallowed) {} }",
                "do { count++; } while (count != -1);",
                "IntStream.range(0, Integer.MAX_VALUE).forEach(i -> IntStream.range(0, 1000).forEach(j -> count++));",
                "new Object() { void again(int n) { if (n > 0) { again(n - 1); again(n - 1); } } }.again(1000);",
                "IntStream.range(0, 1 << 30).parallel().forEach(i -> Math.sin(i));",
                "new java.util.concurrent.CountDownLatch(1).await();"
            })
    void theCellStopsAndItsVariablesStay(String loop) throws Exception {
        try (Cells cells = new Cells()) {
            cells.run("long count = 0; int kept = 7;");
            assertThat(interrupt(cells, loop)).isLessThan(Duration.ofMillis(1500));
            assertThat(cells.value("kept")).isEqualTo(7);
            long before = ((Number) cells.value("count")).longValue();
            Thread.sleep(100);
            assertThat(cells.value("count")).isEqualTo(before);
            assertThat(cells.value("int s = 0; for (int i = 0; i < 5; i++) s += i; s"))
                    .isEqualTo(10);
        }
    }

    private static Duration interrupt(Cells cells, String loop) throws Exception {
        CompletableFuture<CellResult> running = start(cells, loop);
        long start = System.nanoTime();
        cells.session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(new Interrupted(false, ""));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("interrupt: " + took.toMillis() + " ms: " + loop);
        return took;
    }

    /** Runs a cell and returns some time after its last statement has begun to be compiled. */
    private static CompletableFuture<CellResult> start(Cells cells, String last) throws InterruptedException {
        var running = CompletableFuture.supplyAsync(() -> cells.run("System.out.println(\"go\");\n" + last));
        for (int i = 0; i < 1000 && cells.text(StreamName.STDOUT).isEmpty(); i++) {
            Thread.sleep(10);
        }
        Thread.sleep(700);
        assertThat(running).isNotDone();
        return running;
    }

    @Test
    void libraryCodeThatLooksAtTheFlagKeepsItsResult() throws Exception {
        try (Cells cells = new Cells()) {
            cells.run("int calls = 0; int done = -1;");
            String training = "done = loupe.kernel.PollingLibrary.train(() -> { calls++; }); calls = -1;";
            assertThat(interrupt(cells, training)).isLessThan(Duration.ofMillis(1500));
            // The statement with the training ends as if nothing had happened; the next one does not run.
            int done = (Integer) cells.value("done");
            assertThat(done).isGreaterThan(2);
            assertThat(cells.value("calls")).isEqualTo(done);
        }
    }

    @Test
    void libraryCodeThatDoesNotReactIsGivenUp() throws Exception {
        SessionOptions impatient = SessionOptions.standard().patience(Duration.ofMillis(300));
        try (Cells cells = new Cells(impatient)) {
            cells.run("import java.util.concurrent.locks.*; var lock = new ReentrantLock(); int kept = 7;");
            cells.run("var holder = new Thread(() -> { lock.lock(); while (true) LockSupport.parkNanos(1_000_000); });"
                    + "holder.setDaemon(true); holder.start(); Thread.sleep(100);");
            CompletableFuture<CellResult> running = start(cells, "lock.lock(); System.out.println(\"never\");");
            cells.session.interrupt();
            assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(new Interrupted(true, ""));
            assertThat(cells.value("kept")).isEqualTo(7);
            assertThat(cells.text(StreamName.STDOUT)).isEqualTo("go\n");
        }
    }

    @Test
    void anInterruptOfNothingDoesNotStopTheNextCell() {
        try (Cells cells = new Cells()) {
            cells.session.interrupt();
            assertThat(cells.value("int n = 0; while (n < 10) n++; Thread.sleep(10); n"))
                    .isEqualTo(10);
        }
    }
}
