/**
 * Training: what to do ({@link loupe.train.TrainingConfig}), what happens while it is done
 * ({@link loupe.train.TrainingEvent}, {@link loupe.train.Callback}), and what came of it
 * ({@link loupe.train.History}, {@code Run}).
 *
 * <p>Configurations, events and histories are plain data that hold no engine memory; only a run's network does. Metrics
 * over predictions belong to {@code loupe.metric}, the record of how a run was made to {@code loupe.experiment}, and
 * pictures of it to {@code loupe.plot}.
 */
package loupe.train;
