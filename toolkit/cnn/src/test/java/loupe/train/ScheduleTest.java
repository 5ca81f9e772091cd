package loupe.train;

import static loupe.train.Training.constant;
import static loupe.train.Training.cosine;
import static loupe.train.Training.exponential;
import static loupe.train.Training.oneCycle;
import static loupe.train.Training.stepDecay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Factors by hand. */
class ScheduleTest {

    private static void isNear(Schedule schedule, long step, long steps, double expected) {
        assertThat(schedule.factor(step, steps)).as(schedule + " at " + step).isEqualTo(expected, within(1e-12));
    }

    @Test
    void stepsFallAtTheirPlacesAndNotBefore() {
        Schedule tenths = stepDecay(0.1, 0.5, 0.75);
        isNear(tenths, 0, 100, 1);
        isNear(tenths, 49, 100, 1);
        isNear(tenths, 50, 100, 0.1);
        isNear(tenths, 74, 100, 0.1);
        isNear(tenths, 75, 100, 0.01);
        isNear(tenths, 99, 100, 0.01);
        assertThat(tenths).hasToString("stepDecay(0.1, 0.5, 0.75)");
    }

    @Test
    void exponentialHasItsRootHalfway() {
        isNear(exponential(0.01), 0, 10, 1);
        isNear(exponential(0.01), 5, 10, 0.1);
        isNear(exponential(0.01), 10, 10, 0.01);
    }

    @Test
    void warmUpRisesInEqualStepsAndLeavesTheRestToTheOther() {
        Schedule warm = cosine().warmUp(4);
        isNear(warm, 0, 14, 0.2);
        isNear(warm, 1, 14, 0.4);
        isNear(warm, 3, 14, 0.8);
        isNear(warm, 4, 14, 1);
        isNear(warm, 9, 14, 0.5);
        isNear(constant().warmUp(1), 0, 5, 0.5);
        isNear(constant().warmUp(1), 1, 5, 1);
        assertThat(warm).hasToString("cosine().warmUp(4)");
    }

    @Test
    void aWarmUpLongerThanTheTrainingOnlyRises() {
        isNear(cosine().warmUp(9), 4, 5, 0.5);
    }

    /** 30 of 100 steps rise from 1/25 over the middle (1/25 + 1) / 2 to 1; the rest falls to 1/250000. */
    @Test
    void oneCycleByHand() {
        isNear(oneCycle(), 0, 100, 0.04);
        isNear(oneCycle(), 15, 100, 0.52);
        isNear(oneCycle(), 30, 100, 1);
        isNear(oneCycle(), 65, 100, (1 + 1 / 250_000.0) / 2);
        isNear(oneCycle(), 100, 100, 1 / 250_000.0);
    }

    @Test
    void saysWhichNumberIsWrong() {
        assertThatThrownBy(() -> stepDecay(0.1)).hasMessage("shares: expected at least one place, got []");
        assertThatThrownBy(() -> stepDecay(0.1, 0.7, 0.5))
                .hasMessage("shares: expected rising places in (0, 1), got [0.7, 0.5]");
        assertThatThrownBy(() -> stepDecay(1, 0.5)).hasMessage("factor: expected in (0, 1), got 1.0");
        assertThatThrownBy(() -> exponential(0)).hasMessage("end: expected in (0, 1), got 0.0");
        assertThatThrownBy(() -> cosine().warmUp(0)).hasMessage("updates: expected >= 1, got 0");
        assertThatThrownBy(() -> new Schedule.OneCycle(0.3, 0.5, 10))
                .hasMessage("start: expected >= 1 and finite, got 0.5");
    }
}
