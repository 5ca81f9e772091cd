package loupe.plot;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loupe.display.MimeBundle;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.train.Callback;
import loupe.train.Signal;
import loupe.train.Status;
import loupe.train.TrainingEvent;
import loupe.train.TrainingEvent.Ended;
import loupe.train.TrainingEvent.EpochEnded;
import loupe.train.TrainingEvent.Progress;
import loupe.train.TrainingEvent.Started;
import loupe.train.TrainingEvent.StepEnded;

/** Shows a training's curves while it runs; what may be shown when is the {@link FramePainter}'s matter. */
final class LiveCurves implements Callback {

    private final LongSupplier nanoseconds;
    private Screen screen;
    private FramePainter painter;
    private LiveHistory history;

    LiveCurves(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public Signal on(TrainingEvent event) {
        if (event instanceof Started started) {
            start(started);
        } else if (history != null) {
            follow(event);
        }
        return Signal.CONTINUE;
    }

    private void start(Started started) {
        screen = Screens.current();
        history = new LiveHistory(started.config().epochs());
        painter = new FramePainter(screen, nanoseconds);
        offer("started: " + started.trainingImages() + " training and " + started.validationImages()
                + " validation images, " + started.stepsPerEpoch() + " steps an epoch");
    }

    private void follow(TrainingEvent event) {
        if (event instanceof StepEnded step) {
            history.add(step.loss());
        } else if (event instanceof Progress progress) {
            offer(ProgressText.of(progress, history.planned()));
        } else if (event instanceof EpochEnded ended) {
            history.add(ended.record());
            epochEnded(ProgressText.of(ended, history.planned()));
        } else if (event instanceof Ended ended) {
            end(ended);
        }
    }

    private void offer(String line) {
        if (screen.canUpdate() && painter.isDue()) {
            LearningCurves curves = history.curves();
            painter.draw(() -> curves.picture(line).render());
        }
    }

    private void epochEnded(String line) {
        if (screen.canUpdate()) {
            offer(line);
        } else {
            screen.show(MimeBundle.text(line));
        }
    }

    private void end(Ended ended) {
        LearningCurves curves = LearningCurves.of(ended.history());
        Supplier<MimeBundle> frame = () -> curves.picture(ended.explanation()).render();
        if (ended.status() == Status.INTERRUPTED) {
            painter.lastAtOnce(frame);
        } else {
            painter.last(frame);
        }
        history = null;
    }
}
