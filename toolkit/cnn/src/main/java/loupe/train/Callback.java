package loupe.train;

/**
 * Reads what happens in a training and may ask it to stop, and nothing more.
 *
 * <p>It runs on the training's thread, between steps. When it throws, it is dropped, the training goes on, and
 * {@code Run.notices()} says so once.
 *
 * <pre>{@code
 * Callback enough = event -> event instanceof TrainingEvent.EpochEnded ended
 *         && ended.record().validationAccuracy() > 0.9 ? Signal.STOP : Signal.CONTINUE;
 * }</pre>
 */
@FunctionalInterface
public interface Callback {

    /**
     * Takes one event.
     *
     * @param event what happened; plain data that may be kept
     * @return whether to go on; the answer to {@link TrainingEvent.Ended} changes nothing
     */
    Signal on(TrainingEvent event);
}
