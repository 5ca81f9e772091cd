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
            assertThat(interruptAfter(cells, loop, 300)).isLessThan(Duration.ofMillis(1500));
            assertThat(cells.value("kept")).isEqualTo(7);
            long before = ((Number) cells.value("count")).longValue();
            Thread.sleep(100);
            assertThat(cells.value("count")).isEqualTo(before);
            assertThat(cells.value("int s = 0; for (int i = 0; i < 5; i++) s += i; s"))
                    .isEqualTo(10);
        }
    }

    private static Duration interruptAfter(Cells cells, String cell, long millis) throws Exception {
        CompletableFuture<CellResult> running = CompletableFuture.supplyAsync(() -> cells.run(cell));
        Thread.sleep(millis);
        assertThat(running).isNotDone();
        long start = System.nanoTime();
        cells.session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("interrupt: " + took.toMillis() + " ms: " + cell);
        return took;
    }

    @Test
    void libraryCodeThatDoesNotReactIsGivenUp() throws Exception {
        SessionOptions impatient = SessionOptions.standard().patience(Duration.ofMillis(300));
        try (Cells cells = new Cells(impatient)) {
            cells.run("import java.util.concurrent.locks.*; var lock = new ReentrantLock(); int kept = 7;");
            cells.run("var holder = new Thread(() -> { lock.lock(); while (true) LockSupport.parkNanos(1_000_000); });"
                    + "holder.setDaemon(true); holder.start(); Thread.sleep(100);");
            CompletableFuture<CellResult> running = CompletableFuture.supplyAsync(
                    () -> cells.run("System.out.println(\"waiting\"); lock.lock(); System.out.println(\"never\");"));
            Thread.sleep(300);
            cells.session.interrupt();
            assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(new Interrupted(true));
            assertThat(cells.value("kept")).isEqualTo(7);
            assertThat(cells.text(StreamName.STDOUT)).isEqualTo("waiting\n");
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
