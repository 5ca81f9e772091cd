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
        assertThat(isAbandoned(running)).isFalse();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("interrupt: " + took.toMillis() + " ms: " + loop);
        return took;
    }

    /** The cell says "go" inside its last statement where that is a block, which is compiled by then. */
    private static String going(String last) {
        String go = "System.out.println(\"go\");\n";
        return last.startsWith("{") ? "{ " + go + last.substring(1) : go + last;
    }

    private static boolean isAbandoned(CompletableFuture<CellResult> running) throws Exception {
        return ((Interrupted) running.get(20, TimeUnit.SECONDS)).abandoned();
    }

    /** Runs a cell and returns some time after its last statement has begun to be compiled. */
    private static CompletableFuture<CellResult> start(Cells cells, String last) throws InterruptedException {
        var running = CompletableFuture.supplyAsync(() -> cells.run(going(last)));
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
            assertThat(isAbandoned(running)).isTrue();
            assertThat(cells.value("kept")).isEqualTo(7);
            assertThat(cells.text(StreamName.STDOUT)).isEqualTo("go\n");
        }
    }

    private static final String STUBBORN =
            """
            var count = new java.util.concurrent.atomic.LongAdder();
            var pool = java.util.concurrent.Executors.newFixedThreadPool(1, task -> {
                var thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            });
            void stubborn() {
                while (true) {
                    count.increment();
                    try { Thread.sleep(500); } catch (InterruptedException swallowed) {}
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var own = new Thread(() -> stubborn()); own.setDaemon(true); own.start(); own.join();",
                "pool.submit(() -> stubborn()).get();",
                "CompletableFuture.runAsync(() -> stubborn()).join();"
            })
    void threadsThatWorkForTheCellStopToo(String waiting) throws Exception {
        try (Cells cells = new Cells()) {
            cells.run("import java.util.concurrent.*;");
            cells.run(STUBBORN);
            interrupt(cells, "{ " + waiting + " }");
            long before = ((Number) cells.value("count.sum()")).longValue();
            Thread.sleep(1200);
            assertThat(cells.value("count.sum()")).isEqualTo(before);
            assertThat(cells.value("pool.submit(() -> 5).get()")).isEqualTo(5);
        }
    }

    @Test
    void whatAnEarlierCellStartedGoesOn() throws Exception {
        try (Cells cells = new Cells()) {
            cells.run(STUBBORN);
            cells.run("var own = new Thread(() -> stubborn()); own.setDaemon(true); own.start();");
            interrupt(cells, "while (true) {}");
            long before = ((Number) cells.value("count.sum()")).longValue();
            Thread.sleep(1200);
            assertThat(((Number) cells.value("count.sum()")).longValue()).isGreaterThan(before);
        }
    }

    @Test
    void aThreadThatWasGivenUpStopsWhenItIsBackInTheCell() throws Exception {
        try (Cells cells = new Cells(SessionOptions.standard().patience(Duration.ofMillis(300)))) {
            cells.run("import java.util.concurrent.locks.*; int back = 0;");
            cells.run("var keeper = new ReentrantLock();\nvar open = new java.util.concurrent.CountDownLatch(1);\n"
                    + "var holder = new Thread(() -> { keeper.lock(); try { open.await(); } catch (InterruptedException e)"
                    + " {} keeper.unlock(); }); holder.setDaemon(true); holder.start(); Thread.sleep(100);");
            cells.run("int passes(int i) { for (int k = 0; k < 10; k++) back++; return i; }");
            var running = start(cells, "{ keeper.lock(); while (true) { passes(1); Thread.sleep(1); } }");
            cells.session.interrupt();
            assertThat(isAbandoned(running)).isTrue();
            // The places are armed again, for threads that nobody stops.
            assertThat(cells.value("passes(7)")).isEqualTo(7);
            cells.run("open.countDown();");
            assertThat(standsStill(cells)).isTrue();
        }
    }

    private static boolean standsStill(Cells cells) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            Object before = cells.value("back");
            Thread.sleep(300);
            if (cells.value("back").equals(before)
                    && cells.value("keeper.isLocked()").equals(true)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void saysWhereItStopped() throws Exception {
        try (Cells cells = new Cells()) {
            cells.run("void spin(int n) {\n    while (n > 0) n++;\n}");
            CompletableFuture<CellResult> running = start(cells, "{ Thread.sleep(1);\nspin(1); }");
            cells.session.interrupt();
            Interrupted stopped = (Interrupted) running.get(20, TimeUnit.SECONDS);
            assertThat(stopped.where()).isEqualTo("cell 1, line 2");
            running = start(cells, "{ Thread.sleep(1);\nThread.sleep(60_000); }");
            cells.session.interrupt();
            stopped = (Interrupted) running.get(20, TimeUnit.SECONDS);
            assertThat(stopped.where()).isEqualTo("cell 3, line 3");
        }
    }

    @Test
    void aTrainingMayEndItsStepBeyondThePatience() throws Exception {
        try (Cells cells = new Cells(SessionOptions.standard().patience(Duration.ofMillis(500)))) {
            cells.run("int steps = -1;");
            assertThat(interrupt(cells, "steps = loupe.train.SlowTraining.train(900);"))
                    .isPositive();
            assertThat((Integer) cells.value("steps")).isPositive();
        }
    }

    @Test
    void aSecondInterruptGivesUpATrainingToo() throws Exception {
        try (Cells cells = new Cells(SessionOptions.standard().patience(Duration.ofMillis(500)))) {
            CompletableFuture<CellResult> running = start(cells, "loupe.train.SlowTraining.train(15_000);");
            cells.session.interrupt();
            Thread.sleep(300);
            assertThat(running).isNotDone();
            cells.session.interrupt();
            assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
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
