package loupe.train;

import java.util.Objects;

/**
 * What a training does, as data.
 *
 * @param epochs how often every training image is used, at least 1
 * @param batchSize images a step, at least 1; the last batch of an epoch may be smaller
 * @param optimizer how a step changes the weights
 * @param schedule how the learning rate changes over the training
 * @param loss what is made small
 * @param seed where the named streams of random numbers (init, shuffle, dropout) begin
 */
public record TrainingConfig(int epochs, int batchSize, Optimizer optimizer, Schedule schedule, Loss loss, long seed) {

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
    }

    /**
     * Another number of epochs.
     *
     * @param epochs at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig epochs(int epochs) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, seed);
    }

    /**
     * Another batch size.
     *
     * @param batchSize images a step, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException when below 1
     */
    public TrainingConfig batchSize(int batchSize) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, seed);
    }

    /**
     * Another optimizer.
     *
     * @param optimizer such as {@code adam(1e-3)}
     * @return a changed copy
     */
    public TrainingConfig optimizer(Optimizer optimizer) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, seed);
    }

    /**
     * Another course of the learning rate.
     *
     * @param schedule such as {@code cosine()}
     * @return a changed copy
     */
    public TrainingConfig schedule(Schedule schedule) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, seed);
    }

    /**
     * Another loss.
     *
     * @param loss such as {@code meanSquaredError()}
     * @return a changed copy
     */
    public TrainingConfig loss(Loss loss) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, seed);
    }

    /**
     * Another seed: other first weights, another order, other dropped units.
     *
     * @param seed any number
     * @return a changed copy
     */
    public TrainingConfig seed(long seed) {
        return new TrainingConfig(epochs, batchSize, optimizer, schedule, loss, seed);
    }

    @Override
    public String toString() {
        return "training().epochs(" + epochs + ").batchSize(" + batchSize + ").optimizer(" + optimizer + ").schedule("
                + schedule + ").loss(" + loss + ").seed(" + seed + ")";
    }
}
