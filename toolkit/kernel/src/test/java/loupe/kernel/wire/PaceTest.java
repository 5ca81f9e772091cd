package loupe.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void aBurstPassesAtOnceAndTheRestAtTheRate() {
        Pace pace = new Pace(100, 300);
        assertThat(pace.take(300, 0)).isZero();
        assertThat(pace.take(50, 0)).isEqualTo(500_000_000L);
        assertThat(pace.take(50, 500_000_000L)).isEqualTo(500_000_000L);
        assertThat(pace.take(300, 100_000_000_000L)).isZero();
    }
}
