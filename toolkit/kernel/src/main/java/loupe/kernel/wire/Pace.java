package loupe.kernel.wire;

import java.util.concurrent.locks.LockSupport;

/** Lets a given amount pass in each second, with a burst at the start; used by one thread. */
final class Pace {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double credit;
    private long last = Long.MIN_VALUE;

    Pace(double perSecond, double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.credit = burst;
    }

    /** Waits until an amount may pass. */
    void await(int amount, long nowNanos) {
        long wait = take(amount, nowNanos);
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
    }

    /** Takes an amount and says how many nanoseconds too early that is. */
    long take(int amount, long nowNanos) {
        double seconds = last == Long.MIN_VALUE ? 0 : (nowNanos - last) / NANOS;
        last = nowNanos;
        credit = Math.min(burst, credit + seconds * perSecond) - amount;
        return credit >= 0 ? 0 : (long) (-credit / perSecond * NANOS);
    }
}
