package loupe.train;

import java.util.List;

/** What happens in a training, in this order: Started, then for each epoch its steps, Progress now and then, EpochEnded; last Ended. */
public sealed interface TrainingEvent {

    /**
     * The data stands in the engine, the first step comes next.
     *
     * @param config what will be done
     * @param trainingImages how many images an epoch holds
     * @param validationImages how many images measure it
     * @param stepsPerEpoch the steps of one epoch, the smaller last batch included
     */
    record Started(TrainingConfig config, int trainingImages, int validationImages, int stepsPerEpoch)
            implements TrainingEvent {}

    /**
     * One step is done.
     *
     * @param loss its epoch, number and loss
     */
    record StepEnded(StepLoss loss) implements TrainingEvent {}

    /**
     * The layers were measured in the step that has just ended, as {@code watch(everySteps)} asks.
     *
     * @param layers one record for each layer, in order
     */
    record LayersMeasured(List<LayerStatistics> layers) implements TrainingEvent {

        /** Copies the list. */
        public LayersMeasured {
            layers = List.copyOf(layers);
        }
    }

    /**
     * Comes at most every 200 ms: what a live curve or a progress line should be drawn from.
     *
     * @param epoch the epoch, from 1
     * @param step the step within the whole training, from 1
     * @param steps how many steps the whole training has
     * @param loss the mean loss over the images since the last Progress or the epoch's start
     * @param accuracy the share of right classes over the same images; NaN for a regression
     * @param imagesPerSecond training speed since the training began, validation not counted
     * @param secondsLeft an estimate from the time so far, validation counted
     */
    record Progress(
            int epoch, long step, long steps, double loss, double accuracy, double imagesPerSecond, double secondsLeft)
            implements TrainingEvent {}

    /**
     * A full epoch and its validation are done.
     *
     * @param record what it came to
     * @param imagesPerSecond training speed since the training began, validation not counted
     * @param secondsLeft an estimate from the time so far
     */
    record EpochEnded(EpochRecord record, double imagesPerSecond, double secondsLeft) implements TrainingEvent {}

    /**
     * The last event of every training that had a Started.
     *
     * @param status how it ended
     * @param explanation one sentence that says why, and which weights are kept
     * @param history all that was written down
     */
    record Ended(Status status, String explanation, History history) implements TrainingEvent {}
}
