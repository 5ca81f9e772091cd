package loupe.train;

/**
 * One batch's part in an update of the weights.
 *
 * @param step the number of the batch within the whole training, from 1
 * @param share of the update's images that the batch holds, 1 when it is alone
 * @param updates whether the update comes after this batch
 * @param update the number of the update within the whole training, from 0
 * @param factor what the schedule multiplies that update's learning rate by
 * @param watched whether the layers are measured
 */
record Turn(long step, double share, boolean updates, long update, double factor, boolean watched) {}
