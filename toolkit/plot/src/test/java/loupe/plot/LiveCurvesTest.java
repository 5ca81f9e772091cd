package loupe.plot;

import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.display.TextScreen;
import loupe.train.Callback;
import loupe.train.EpochRecord;
import loupe.train.History;
import loupe.train.Signal;
import loupe.train.Status;
import loupe.train.StepLoss;
import loupe.train.TrainingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveCurvesTest {

    /** Keeps when each frame came. */
    private static final class TimedScreen implements Screen {

        final List<Long> times = new ArrayList<>();
        final List<MimeBundle> frames = new ArrayList<>();

        @Override
        public synchronized DisplayId show(MimeBundle bundle) {
            assertThat(frames).as("one show only").isEmpty();
            update(null, bundle);
            return new DisplayId("curves");
        }

        @Override
        public synchronized void update(DisplayId id, MimeBundle bundle) {
            times.add(System.nanoTime());
            frames.add(bundle);
        }
    }

    @Test
    void showsOnceThenUpdatesNoFasterThanFiveTimesASecond() {
        var screen = new TimedScreen();
        Screens.with(screen, () -> train(Plots.liveCurves(), 3, 40, 10));

        assertThat(screen.frames).hasSizeGreaterThanOrEqualTo(2);
        for (int i = 1; i < screen.times.size(); i++) {
            assertThat(screen.times.get(i) - screen.times.get(i - 1)).isGreaterThanOrEqualTo(190_000_000L);
        }
        MimeBundle last = screen.frames.get(screen.frames.size() - 1);
        assertThat(last.plain()).startsWith("Learning curves over 3 epochs").endsWith("\nevery epoch was run");
        assertThat(last.bytes(MimeBundle.PNG)).isPresent();
    }

    @Test
    void writesALineForEachEpochWhereNothingUpdates() {
        var lines = new ArrayList<String>();
        Screens.with(new TextScreen(lines::add), () -> train(Plots.liveCurves(), 2, 5, 0));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("epoch 1 of 2: loss 0.5, accuracy 75.0 %; validation loss 0.6, accuracy 70.0 %;"
                        + " 1.5 s, 1,000 images/s, 8 s left");
        assertThat(lines.get(2)).startsWith("Learning curves over 2 epochs");
    }

    @Test
    void drawsNoMoreOftenThanTwoPerCentOfTheTime() {
        var clock = new AtomicLong();
        var painter = painterAfterFrameOf(30, clock);
        clock.addAndGet(1_200_000_000L);
        assertThat(painter.isDue()).as("1.43 s after the first frame").isFalse();
        clock.addAndGet(100_000_000);
        assertThat(painter.isDue()).as("1.53 s after the first frame").isTrue();
    }

    @Test
    void drawsAtLeastEachTwoSecondsHoweverLongAFrameTakes() {
        var clock = new AtomicLong();
        var painter = painterAfterFrameOf(900, clock);
        clock.addAndGet(1_900_000_000L);
        assertThat(painter.isDue()).as("1.9 s after the last frame").isFalse();
        clock.addAndGet(200_000_000);
        assertThat(painter.isDue()).as("2.1 s after the last frame").isTrue();
    }

    /** The clock goes back by an hour after a frame, so that a last frame in its turn would wait for an hour. */
    @Test
    @Timeout(60)
    void theLastFrameOfAnInterruptedTrainingDoesNotWaitItsTurn() {
        var clock = new AtomicLong(3_600_000_000_000L);
        var screen = new TimedScreen();
        var painter = new FramePainter(screen, clock::get);
        painter.lastAtOnce(() -> MimeBundle.text("first"));
        clock.set(0);
        painter.lastAtOnce(() -> MimeBundle.text("last"));
        assertThat(screen.frames).extracting(MimeBundle::plain).containsExactly("first", "last");
    }

    private static FramePainter painterAfterFrameOf(int milliseconds, AtomicLong clock) {
        var painter = new FramePainter(new TimedScreen(), clock::get);
        painter.last(() -> MimeBundle.text("warm-up, not counted"));
        clock.addAndGet(FramePainter.SHORTEST_PAUSE);
        assertThat(painter.isDue()).isTrue();
        painter.last(() -> {
            clock.addAndGet(milliseconds * 1_000_000L);
            return MimeBundle.text("a frame that took its time");
        });
        return painter;
    }

    @Test
    void keepsTheInterruptOfItsThread() {
        var screen = new TimedScreen();
        Screens.with(screen, () -> {
            Callback live = Plots.liveCurves();
            live.on(new TrainingEvent.Started(training().epochs(1), 10, 0, 5));
            Thread.currentThread().interrupt();
            live.on(new TrainingEvent.Ended(Status.INTERRUPTED, "interrupted", new History(List.of(), List.of())));
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(screen.frames.get(screen.frames.size() - 1).plain()).endsWith("interrupted");
    }

    @Test
    void aScreenThatFailsStopsNoTraining() {
        Screen broken = new Screen() {
            @Override
            public DisplayId show(MimeBundle bundle) {
                throw new IllegalStateException("the browser is gone");
            }

            @Override
            public void update(DisplayId id, MimeBundle bundle) {
                throw new IllegalStateException("the browser is gone");
            }
        };
        Screens.with(broken, () -> {
            Callback live = Plots.liveCurves();
            live.on(new TrainingEvent.Started(training().epochs(1), 10, 0, 5));
            assertThat(live.on(new TrainingEvent.StepEnded(new StepLoss(1, 1, 1f))))
                    .isEqualTo(Signal.CONTINUE);
        });
    }

    private static void train(Callback live, int epochs, int steps, int pause) {
        live.on(new TrainingEvent.Started(training().epochs(epochs), 100, 20, steps));
        var stepLosses = new ArrayList<StepLoss>();
        var records = new ArrayList<EpochRecord>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int i = 0; i < steps; i++) {
                var step = new StepLoss(epoch, stepLosses.size() + 1, 1f / (1 + stepLosses.size()));
                stepLosses.add(step);
                live.on(new TrainingEvent.StepEnded(step));
                live.on(new TrainingEvent.Progress(epoch, step.step(), epochs * steps, step.loss(), 0.5, 1000, 8));
                sleep(pause);
            }
            records.add(new EpochRecord(epoch, 0.5, 0.75, 0.6, 0.7, 1.5, ""));
            live.on(new TrainingEvent.EpochEnded(records.get(epoch - 1), 1000, 8));
        }
        live.on(new TrainingEvent.Ended(Status.OK, "every epoch was run", new History(records, stepLosses)));
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
