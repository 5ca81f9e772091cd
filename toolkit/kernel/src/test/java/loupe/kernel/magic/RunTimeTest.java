package loupe.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunTimeTest {

    @Test
    void nestedCodeIsCountedOnceAndAFailureToo() throws Exception {
        RunTime time = new RunTime();
        long start = System.nanoTime();
        time.measure(() -> time.measure(() -> sleep(40)));
        long taken = System.nanoTime() - start;
        assertThat(time.spent().wall()).isBetween(40_000_000L, taken);
        RunTime.Spent before = time.spent();
        assertThatThrownBy(() -> time.measure(() -> {
                    sleep(20);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(time.spent().since(before).wall()).isGreaterThanOrEqualTo(20_000_000L);
    }

    private static Void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
        return null;
    }
}
