package loupe.train;

/**
 * The loss of one step, before that step's update.
 *
 * @param epoch the epoch, from 1
 * @param step the step within the whole training, from 1
 * @param loss the mean loss over the batch; NaN or infinite only in the last entry of a run that ended
 *     {@link Status#NON_FINITE}
 */
public record StepLoss(int epoch, long step, float loss) {}
