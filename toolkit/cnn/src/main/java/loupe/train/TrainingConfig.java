package loupe.train;

import java.util.List;
import java.util.Objects;
import loupe.data.augment.Augmentation;
import loupe.data.balance.Sampling;
import loupe.data.prepare.Fitting;
import loupe.engine.DeviceKind;

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
 * @param gradients what happens to the gradients before an update: accumulation and clipping
 * @param stop when it ends early, and which weights are kept
 * @param run where it runs and what is looked at on the way
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
        GradientPlan gradients,
        StopPlan stop,
        RunPlan run,
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
        // A manifest of an earlier version says nothing about these.
        data = data == null ? DataPlan.PLAIN : data;
        checkpoints = checkpoints == null ? Checkpoints.NONE : checkpoints;
        gradients = gradients == null ? GradientPlan.PLAIN : gradients;
        stop = stop == null ? StopPlan.NONE : stop;
        run = run == null ? RunPlan.PLAIN : run;
    }

    /**
     * Another number of epochs.
     *
     * @param epochs at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig epochs(int epochs) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, checkpoints);
    }

    /**
     * Another batch size.
     *
     * @param batchSize images a step, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig batchSize(int batchSize) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, checkpoints);
    }

    /**
     * Another optimizer.
     *
     * @param optimizer such as {@code adam(1e-3)}
     * @return a changed copy
     */
    public TrainingConfig optimizer(Optimizer optimizer) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, checkpoints);
    }

    /**
     * Another course of the learning rate.
     *
     * @param schedule such as {@code cosine()}
     * @return a changed copy
     */
    public TrainingConfig schedule(Schedule schedule) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, checkpoints);
    }

    /**
     * Another loss.
     *
     * @param loss such as {@code meanSquaredError()}
     * @return a changed copy
     */
    public TrainingConfig loss(Loss loss) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, checkpoints);
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

    /**
     * One update of the weights for several batches: their gradients are averaged as if they were one batch.
     *
     * <p>So {@code batchSize(16).accumulate(4)} learns as {@code batchSize(64)} does in a quarter of the memory, but for batch
     * normalisation, whose statistics stay those of the small batches. Batches count by their images. The schedule runs over
     * the updates.
     *
     * @param batches how many, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig accumulate(int batches) {
        return with(gradients.accumulate(batches));
    }

    /**
     * Shrinks all gradients g together when their norm is too large: {@code g min(1, c / |g|)}.
     *
     * <p>Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks (ICML 2013), algorithm 1.
     *
     * @param largest c, above 0; usual is 1
     * @return a changed copy
     * @throws IllegalArgumentException when not above 0
     */
    public TrainingConfig clipNorm(double largest) {
        return with(gradients.clipNorm(largest));
    }

    /**
     * Cuts each gradient off on both sides: {@code max(-c, min(c, g))}.
     *
     * @param largest c, above 0
     * @return a changed copy
     * @throws IllegalArgumentException when not above 0
     */
    public TrainingConfig clipValue(double largest) {
        return with(gradients.clipValue(largest));
    }

    /**
     * Ends when the validation loss has not fallen for some epochs, and keeps the weights of the best one.
     *
     * @param patience epochs in a row without a smaller validation loss, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig earlyStopping(int patience) {
        return earlyStopping(patience, 0);
    }

    /**
     * Ends when the validation loss has not fallen by enough for some epochs, and keeps the weights of the best one.
     *
     * <p>Prechelt, Early stopping - but when? (Neural Networks: Tricks of the Trade, 1998), section 2.
     *
     * @param patience epochs in a row that are not better, at least 1
     * @param minDelta by how much a loss must lie below the last better one to be better, at least 0
     * @return a changed copy
     * @throws IllegalArgumentException when a number is out of range
     */
    public TrainingConfig earlyStopping(int patience, double minDelta) {
        return with(stop.early(patience, minDelta));
    }

    /**
     * Keeps the weights of the epoch with the smallest validation loss when the training ends, not the last ones.
     *
     * @return a changed copy
     */
    public TrainingConfig keepBest() {
        return with(stop.best());
    }

    /**
     * Where to train, in one word: {@code device(gpu())}; the default is the best that the engine has.
     *
     * @param kind such as {@code cpu()} or {@code gpu()}
     * @return a changed copy
     */
    public TrainingConfig device(DeviceKind kind) {
        return with(run.device(kind));
    }

    /**
     * Measures each layer now and then: {@link TrainingEvent.LayersMeasured}, and {@link History#layers()}.
     *
     * <p>It changes no number of the training and costs a copy of the weights at each measurement.
     *
     * @param everySteps after how many batches, at least 1; the first batch is measured too
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig watch(int everySteps) {
        return with(run.watch(everySteps));
    }

    private TrainingConfig with(GradientPlan plan) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, plan, stop, run, seed, checkpoints);
    }

    private TrainingConfig with(StopPlan plan) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, plan, run, seed, checkpoints);
    }

    private TrainingConfig with(RunPlan plan) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, plan, seed, checkpoints);
    }

    private TrainingConfig with(DataPlan plan) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, plan, gradients, stop, run, seed, checkpoints);
    }

    /**
     * Another seed: other first weights, another order, other dropped units.
     *
     * @param seed any number
     * @return a changed copy
     */
    public TrainingConfig seed(long seed) {
        return new TrainingConfig(
                epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, checkpoints);
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
     * Keeps the state after every so many steps as well, at the next update of the weights.
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

    TrainingConfig with(Checkpoints kept) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, data, gradients, stop, run, seed, kept);
    }

    @Override
    public String toString() {
        return "training().epochs(" + epochs + ").batchSize(" + batchSize + ").optimizer(" + optimizer + ").schedule("
                + schedule + ").loss(" + loss + ")" + data + gradients + stop + run + ".seed(" + seed + ")"
                + checkpoints;
    }
}
