package loupe.train;

import java.util.function.LongSupplier;

/** Measures a training: time, speed, and the sums behind the means. */
final class Meter {

    private static final double REFRESH_SECONDS = 0.2;

    private final LongSupplier nanoTime;
    private final long steps;
    private final long begun;
    private long epochBegun;
    private long refreshed;
    private double stepSeconds;
    private long imagesSeen;
    private long stepBegun;
    private double secondsBefore;
    private double epochBefore;

    Meter(LongSupplier nanoTime, long steps) {
        this.nanoTime = nanoTime;
        this.steps = steps;
        this.begun = nanoTime.getAsLong();
        this.refreshed = begun;
    }

    /** Counts on from a training that was cut short after so many seconds. */
    void goOnFrom(double seconds) {
        secondsBefore = seconds;
    }

    void epochBegins(double secondsOfItBefore) {
        epochBegun = nanoTime.getAsLong();
        epochBefore = secondsOfItBefore;
    }

    void stepBegins() {
        stepBegun = nanoTime.getAsLong();
    }

    void stepEnded(int images) {
        stepSeconds += (nanoTime.getAsLong() - stepBegun) * 1e-9;
        imagesSeen += images;
    }

    /** True at most every 200 ms. */
    boolean refreshDue() {
        long now = nanoTime.getAsLong();
        boolean due = (now - refreshed) * 1e-9 >= REFRESH_SECONDS;
        refreshed = due ? now : refreshed;
        return due;
    }

    double seconds() {
        return secondsBefore + (nanoTime.getAsLong() - begun) * 1e-9;
    }

    double epochSeconds() {
        return epochBefore + (nanoTime.getAsLong() - epochBegun) * 1e-9;
    }

    double imagesPerSecond() {
        return stepSeconds > 0 ? imagesSeen / stepSeconds : 0;
    }

    double secondsLeft(long stepsDone) {
        return stepsDone == 0 ? 0 : seconds() / stepsDone * (steps - stepsDone);
    }
}
