package loupe.train;

import java.util.List;
import java.util.Objects;
import loupe.data.augment.Augmentation;
import loupe.data.balance.Sampling;
import loupe.data.prepare.Fitting;

/**
 * What a training does, as data.
 *
 * <pre>{@code
 * training().epochs(10).optimizer(adam(1e-3)).preprocess(standardise()).augment(flip(), shift(0.1)).mixup(0.2).seed(42)
 * }</pre>
 *
 * @param epochs how often every training image is used, at least 1
 * @param batchSize images a step, at least 1; the last batch of an epoch may be smaller
 * @param optimizer how a step changes the weights
 * @param schedule how the learning rate changes over the training
 * @param loss what is made small
 * @param data what happens to the images before a step
 * @param seed where the named streams of random numbers (init, shuffle, dropout, augment, mixup, balance) begin
 * @param checkpoints where and how often the training's state is kept
 */
public record TrainingConfig(
        int epochs,
        int batchSize,
        Optimizer optimizer,
        Schedule schedule,
        Loss loss,
        DataPlan data,
        long seed,
        Checkpoints checkpoints) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when epochs or batchSize is below 1
     */
    public TrainingConfig {
        Checks.atLeast("epochs", 1, epochs);
        Checks.atLeast("batchSize", 1, batchSize);
        Objects.requireNonNull(optimizer, "optimizer: expected adam(...), adamW(...) or sgd(...), got null");
        Objects.requireNonNull(schedule, "schedule: expected constant() or cosine(), got null");
        Objects.requireNonNull(loss, "loss: expected crossEntropy() or meanSquaredError(), got null");
        // A manifest of an earlier version says nothing about it.
        data = data == null ? DataPlan.PLAIN : data;
        checkpoints = checkpoints == null ? Checkpoints.NONE : checkpoints;
    }

    /**
     * Another number of epochs.
     *
     * @param epochs at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig epochs(int epochs) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    /**
     * Another batch size.
     *
     * @param batchSize images a step, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig batchSize(int batchSize) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    /**
     * Another optimizer.
     *
     * @param optimizer such as {@code adam(1e-3)}
     * @return a changed copy
     */
    public TrainingConfig optimizer(Optimizer optimizer) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    /**
     * Another course of the learning rate.
     *
     * @param schedule such as {@code cosine()}
     * @return a changed copy
     */
    public TrainingConfig schedule(Schedule schedule) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    /**
     * Another loss.
     *
     * @param loss such as {@code meanSquaredError()}
     * @return a changed copy
     */
    public TrainingConfig loss(Loss loss) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    /**
     * Steps that prepare every image, fitted on the training part only; they stay with the network, which then takes raw
     * images to predict.
     *
     * @param steps such as {@code crop(24, 24), standardise()}, first to last; they replace earlier ones
     * @return a changed copy
     */
    public TrainingConfig preprocess(Fitting... steps) {
        return with(data.preprocess(List.of(steps)));
    }

    /**
     * Changes of the training images by chance, anew in each epoch, in the unit of the raw pixels and before any
     * preprocessing; keypoints move with their image.
     *
     * @param steps such as {@code flip(), shift(0.1)}, first to last; they replace earlier ones
     * @return a changed copy
     */
    public TrainingConfig augment(Augmentation... steps) {
        return with(data.augment(List.of(steps)));
    }

    /**
     * Mixes each training image and its class with another's, after the augmentations.
     *
     * @param alpha 0 to 100, see {@link loupe.data.augment.Mixup}; 0 for none, usual are 0.1 to 0.4
     * @return a changed copy
     * @throws IllegalArgumentException when out of range
     */
    public TrainingConfig mixup(double alpha) {
        return with(data.mixup(alpha));
    }

    /**
     * Batches in which the classes' counts differ by at most one.
     *
     * @return a changed copy
     */
    public TrainingConfig balanced() {
        return with(data.sampling(Sampling.BALANCED));
    }

    /**
     * Epochs in which images of small classes repeat until each class has as many as the largest.
     *
     * @return a changed copy
     */
    public TrainingConfig oversample() {
        return with(data.sampling(Sampling.OVERSAMPLED));
    }

    /**
     * Epochs in which images of large classes are left out until each class has as many as the smallest.
     *
     * @return a changed copy
     */
    public TrainingConfig undersample() {
        return with(data.sampling(Sampling.UNDERSAMPLED));
    }

    private TrainingConfig with(DataPlan plan) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, plan, seed, checkpoints);
    }

    /**
     * Another seed: other first weights, another order, other dropped units.
     *
     * @param seed any number
     * @return a changed copy
     */
    public TrainingConfig seed(long seed) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    /**
     * Keeps the training's state in a folder, after each epoch, so that {@code resume(folder, data)} can go on after a crash.
     *
     * @param folder where to, one for each training; missing folders are made
     * @return a changed copy
     */
    public TrainingConfig checkpoint(String folder) {
        return with(checkpoints.folder(folder));
    }

    /**
     * Keeps the state after every so many steps as well.
     *
     * @param steps at least 1; each writes all weights and the optimizer's state
     * @return a changed copy
     * @throws IllegalArgumentException when below 1, or no folder was named before
     */
    public TrainingConfig everySteps(int steps) {
        return with(checkpoints.everySteps(steps));
    }

    /**
     * How many states the folder holds; older ones are deleted.
     *
     * @param newest at least 1; with 2 or more, a damaged newest one costs but the work since the one before
     * @return a changed copy
     * @throws IllegalArgumentException when below 1, or no folder was named before
     */
    public TrainingConfig keepLast(int newest) {
        return with(checkpoints.keepLast(newest));
    }

    TrainingConfig with(Checkpoints checkpoints) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, seed, checkpoints);
    }

    @Override
    public String toString() {
        return "training().epochs(" + epochs + ").batchSize(" + batchSize + ").optimizer(" + optimizer + ").schedule("
                + schedule + ").loss(" + loss + ")" + data + ".seed(" + seed + ")" + checkpoints;
    }
}
