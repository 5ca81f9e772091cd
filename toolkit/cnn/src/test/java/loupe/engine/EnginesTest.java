package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    @Test
    void everyThreadGetsTheSameSoundEngine() throws Exception {
        Callable<StartedEngine> start = Engines::requireSound;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<StartedEngine> engine : threads.invokeAll(List.of(start, start, start, start))) {
                assertThat(engine.get(60, TimeUnit.SECONDS)).isSameAs(Engines.start());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }

    @Test
    void theDoctorsFactsAreThere() {
        StartedEngine engine = Engines.start();
        assertThat(engine.threads()).isEqualTo(engine.settings().threads());
        assertThat(engine.guard().worstRelativeError()).isBetween(Double.MIN_VALUE, 1e-5);
        assertThat(engine.describe())
                .contains("engine     PyTorch " + engine.nativeVersion(), "allocator  ", "numerics   ", "natives    ")
                .contains(engine.natives().toString());
        assertThat(engine.natives())
                .isDirectoryContaining(file -> file.toString().contains("torch_cpu"));
    }

    @Test
    void gradientsAreForOneAtATimeAndTheErrorNamesTheHolder() throws Exception {
        StartedEngine engine = Engines.requireSound();
        try (NDManager manager = engine.newManager();
                GradientLease lease = GradientLease.take("training of lenet")) {
            assertThat(GradientLease.holder()).contains("training of lenet");
            Thread other = new Thread(() -> assertThatThrownBy(() -> GradientLease.take("Grad-CAM"))
                    .hasMessage("Grad-CAM: expected free gradients, got them in use by training of lenet;"
                            + " wait until it ends or interrupt it"));
            List<Throwable> failures = new ArrayList<>();
            other.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            other.start();
            other.join(10_000);
            assertThat(failures).isEmpty();
            NDArray x = manager.create(3f);
            x.setRequiresGradient(true);
            try (GradientCollector collector = lease.record()) {
                assertThatThrownBy(() -> GradientLease.take("Grad-CAM")).hasMessageContaining("training of lenet");
                assertThatThrownBy(lease::record).hasMessageEndingWith("got one that is recording");
                collector.backward(x.mul(x));
            }
            assertThat(x.getGradient().getFloat()).isEqualTo(6);
            try (GradientLease inner = GradientLease.take("Grad-CAM of a callback")) {
                assertThatThrownBy(lease::record).hasMessageEndingWith("got one with an inner lease still open");
                inner.record().close();
            }
            lease.record().close();
        }
        assertThat(GradientLease.holder()).isEmpty();
        GradientLease closed = GradientLease.take("x");
        closed.close();
        assertThatThrownBy(closed::record).hasMessageEndingWith("got a closed one");
    }

    @Test
    void theAllocatorIsLeftToTheUserWhereTheUserDecided() {
        EngineSettings on = EngineSettings.from(Map.<String, String>of()::get, 1);
        EngineSettings off = EngineSettings.from(Map.of("loupe.engine.malloc", "off")::get, 1);
        Map<String, String> all =
                Map.of("MALLOC_TRIM_THRESHOLD_", "1", "MALLOC_MMAP_THRESHOLD_", "1", "MALLOC_TOP_PAD_", "1");
        assertThat(Allocator.tune(off, Map.of()).state()).isEqualTo(AllocatorState.OFF);
        assertThat(Allocator.tune(on, all).state()).isEqualTo(AllocatorState.BY_ENVIRONMENT);
        assertThat(WaitPolicy.sleep(on, Map.of("OMP_WAIT_POLICY", "active"))).isFalse();
        assertThat(WaitPolicy.sleep(on, Map.of("OMP_WAIT_POLICY", "PASSIVE"))).isTrue();
    }

    @Test
    void oneAtATimeHoldsTheCache(@TempDir Path cache) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Integer> visit = () -> NativeCacheLock.holding(cache, () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            pause();
            return inside.decrementAndGet();
        });
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Integer> left : threads.invokeAll(List.of(visit, visit, visit))) {
                assertThat(left.get(30, TimeUnit.SECONDS)).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aCacheThatCannotBeLockedIsNoObstacle() {
        assertThat(NativeCacheLock.holding(Path.of("/proc/no/such/place"), () -> 7))
                .isEqualTo(7);
    }

    /** Unpacks 430 MB. */
    @Test
    @Tag("slow")
    void severalProcessesStartOnAnEmptyCache(@TempDir Path directory) throws Exception {
        Map<String, String> environment =
                Map.of("DJL_CACHE_DIR", directory.resolve("cache").toString());
        List<ChildJvm> children = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            children.add(ChildJvm.start(
                    directory.resolve(i + ".txt"), environment, List.of(), GuardScenario.class, "startOnly"));
        }
        for (ChildJvm child : children) {
            assertThat(child.await())
                    .containsEntry("state", Engines.start().guard().state().name());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
