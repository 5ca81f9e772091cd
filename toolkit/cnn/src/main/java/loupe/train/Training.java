package loupe.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.data.Split;
import loupe.engine.DeviceKind;
import loupe.model.Cnn;

/** What a notebook imports to train: {@code fit(cnn, data, training().epochs(3).optimizer(adam(1e-3)))}. */
public final class Training {

    private Training() {}

    /**
     * The plain configuration: one epoch, batches of 64, Adam at 0.001 throughout, cross entropy, seed 42.
     *
     * @return a configuration to change by its withers
     */
    public static TrainingConfig training() {
        return new TrainingConfig(
                1,
                64,
                adam(1e-3),
                constant(),
                crossEntropy(),
                DataPlan.PLAIN,
                GradientPlan.PLAIN,
                StopPlan.NONE,
                RunPlan.PLAIN,
                42,
                Checkpoints.NONE);
    }

    /**
     * Stochastic gradient descent.
     *
     * @param learningRate above 0
     * @return the optimizer, without momentum
     * @throws IllegalArgumentException when the learning rate is not above 0
     */
    public static Optimizer.Sgd sgd(double learningRate) {
        return new Optimizer.Sgd(learningRate, 0, false, 0);
    }

    /**
     * Adam with the paper's decays of 0.9 and 0.999, and 1e-8.
     *
     * @param learningRate above 0
     * @return the optimizer
     * @throws IllegalArgumentException when the learning rate is not above 0
     */
    public static Optimizer.Adam adam(double learningRate) {
        return new Optimizer.Adam(learningRate, 0.9, 0.999, 1e-8);
    }

    /**
     * Adam with a decoupled weight decay of 0.01.
     *
     * @param learningRate above 0
     * @return the optimizer
     * @throws IllegalArgumentException when the learning rate is not above 0
     */
    public static Optimizer.AdamW adamW(double learningRate) {
        return new Optimizer.AdamW(adam(learningRate), 0.01);
    }

    /**
     * RMSProp with the lecture's decay of 0.9, and 1e-8.
     *
     * @param learningRate above 0
     * @return the optimizer
     * @throws IllegalArgumentException when the learning rate is not above 0
     */
    public static Optimizer.RmsProp rmsProp(double learningRate) {
        return new Optimizer.RmsProp(learningRate, 0.9, 1e-8);
    }

    /**
     * Cross entropy that looks away from what is right already.
     *
     * @param gamma how far, at least 0; the paper takes 2, 0 is cross entropy
     * @return {@code -(1 - p)^gamma log p}, p the softmax at the label
     * @throws IllegalArgumentException when negative or not finite
     */
    public static Loss.Focal focal(double gamma) {
        return new Loss.Focal(gamma);
    }

    /**
     * A loss for sets with targets whose outliers pull no harder than others.
     *
     * @param delta the error above which the loss is a line, above 0
     * @return {@code d^2 / 2} for errors d up to delta, else {@code delta (|d| - delta / 2)}
     * @throws IllegalArgumentException when not above 0
     */
    public static Loss.Huber huber(double delta) {
        return new Loss.Huber(delta);
    }

    /**
     * The loss for sets with labels.
     *
     * @return {@code -log softmax(z)[label]}, to which weights and smoothing can be added by its withers
     */
    public static Loss.CrossEntropy crossEntropy() {
        return new Loss.CrossEntropy(List.of(), false, 0);
    }

    /**
     * The loss for sets with targets.
     *
     * @return {@code (z - target)^2}
     */
    public static Loss.MeanSquaredError meanSquaredError() {
        return new Loss.MeanSquaredError();
    }

    /**
     * The loss for sets whose targets are NaN where nobody knows them.
     *
     * @return {@code (z - target)^2} over the known targets
     */
    public static Loss.MaskedMeanSquaredError maskedMeanSquaredError() {
        return new Loss.MaskedMeanSquaredError();
    }

    /**
     * A learning rate that stays.
     *
     * @return the factor 1
     */
    public static Schedule.Constant constant() {
        return new Schedule.Constant();
    }

    /**
     * A learning rate that falls to 0 along half a cosine.
     *
     * @return the factor {@code (1 + cos(pi step / steps)) / 2}
     */
    public static Schedule.Cosine cosine() {
        return new Schedule.Cosine();
    }

    /**
     * A learning rate that falls by a factor at given places, as {@code stepDecay(0.1, 0.5, 0.75)}.
     *
     * @param factor what the rate is multiplied by at each place, in (0, 1)
     * @param shares the places as shares of the training, rising, in (0, 1)
     * @return the factor {@code factor^(places behind)}
     * @throws IllegalArgumentException when a number is out of range
     */
    public static Schedule.StepDecay stepDecay(double factor, double... shares) {
        return new Schedule.StepDecay(factor, Arrays.stream(shares).boxed().toList());
    }

    /**
     * A learning rate that falls by the same share each step.
     *
     * @param end the factor at the training's end, in (0, 1)
     * @return the factor {@code end^(step / steps)}
     * @throws IllegalArgumentException when out of range
     */
    public static Schedule.Exponential exponential(double end) {
        return new Schedule.Exponential(end);
    }

    /**
     * A learning rate that rises for 30 % of the training from a 25th to the optimizer's, and falls to nearly nothing.
     *
     * @return the one-cycle policy
     */
    public static Schedule.OneCycle oneCycle() {
        return new Schedule.OneCycle(0.3, 25, 1e4);
    }

    /**
     * The processor, for {@code device(cpu())}.
     *
     * @return the kind of device
     */
    public static DeviceKind cpu() {
        return DeviceKind.CPU;
    }

    /**
     * A graphics processor, for {@code device(gpu())}; {@code fit} says so when there is none.
     *
     * @return the kind of device
     */
    public static DeviceKind gpu() {
        return DeviceKind.GPU;
    }

    /**
     * Trains a network from its first weights.
     *
     * <p>Preprocessing is fitted on the training part, applied to both parts and kept in the network, which then takes raw
     * images. Augmented batches are made on other threads, ahead of their turn; their number
     * ({@code -Dloupe.loader.threads}, one for each four processors by default) changes no result.
     *
     * <p>The same arguments give the same losses and weights to the last bit, on the same machine, versions and number of
     * threads. An interrupt of the thread is polled between steps and between batches of the validation: the training then
     * ends with {@link Status#INTERRUPTED}, keeps the history and the weights of the epoch with the smallest validation loss
     * (of the last step, when no epoch had ended), and the thread's interrupt flag is set again on return, so that a loop
     * around it ends too.
     *
     * @param cnn what to train
     * @param data what to train on and measure by
     * @param config what to do
     * @param callbacks who listens
     * @return the network and what was written down; close it to free the weights
     * @throws IllegalArgumentException before the first step when network, data and loss do not fit together
     * @throws IllegalStateException when the engine's arithmetic is broken on this machine, or another training is running
     */
    public static Run fit(Cnn cnn, Split data, TrainingConfig config, Callback... callbacks) {
        return Fit.of(cnn, data, config, new Listeners(List.of(callbacks)), Optional.empty())
                .run();
    }

    /**
     * Goes on with a training from the newest checkpoint in a folder.
     *
     * @param folder as {@code training().checkpoint(folder)} named it
     * @param data the same split, which its hashes show; a folder holds no images
     * @param callbacks who listens; they are told first what was written down before
     * @return as {@link #fit}; the weights are those of a training that was never cut short, to the last bit
     * @throws loupe.model.WeightFileException when no checkpoint is whole
     * @throws IllegalArgumentException when there is none, or the data is other
     */
    public static Run resume(String folder, Split data, Callback... callbacks) {
        return Resume.fit(Path.of(folder), data, List.of(callbacks)).run();
    }

    /**
     * Goes on with a training from the newest checkpoint in its configuration's folder, and begins it when there is none: for
     * programs that may be ended and started again, and for layers and augmentations of your own.
     *
     * <pre>{@code
     * var run = resume(lenet, data, training().epochs(30).checkpoint("runs/lenet"));
     * }</pre>
     *
     * @param cnn what to train
     * @param data what to train on and measure by
     * @param config what to do, with a folder for checkpoints
     * @param callbacks who listens; they are told first what was written down before
     * @return as {@link #fit}
     * @throws loupe.model.WeightFileException when no checkpoint is whole
     * @throws IllegalArgumentException when network, data or configuration are not those of the checkpoint; the message names
     *     the field
     */
    public static Run resume(Cnn cnn, Split data, TrainingConfig config, Callback... callbacks) {
        return Resume.fit(cnn, data, config, List.of(callbacks)).run();
    }

    /**
     * Looks for a learning rate as {@link #findLearningRate(Cnn, Split, TrainingConfig)}, for {@code training()}.
     *
     * @param cnn what is to be trained
     * @param data what it is to be trained on
     * @return a number, its reason, and the curve behind it
     */
    public static LearningRateSearch findLearningRate(Cnn cnn, Split data) {
        return findLearningRate(cnn, data, training());
    }

    /**
     * Looks for a learning rate: 140 steps whose rate rises from 1e-6 to 10 by the same factor, until the loss diverges.
     *
     * <p>The rate is where the loss falls fastest over the logarithm of the rate, and at most a third of the rate with the
     * lowest loss; losses are means over seven steps. Smith, Cyclical learning rates for training neural networks (WACV
     * 2017), section 3.3. It works on a network of its own with the configuration's seed, optimizer, batch size, loss and
     * data plan, so it moves nobody's weights and gives the same number each time.
     *
     * <pre>{@code
     * var search = findLearningRate(lenet, data);
     * show(search);                                       // the number, why, and the plot
     * fit(lenet, data, training().optimizer(adam(search.rate())));
     * }</pre>
     *
     * @param cnn what is to be trained
     * @param data what it is to be trained on
     * @param config how; its learning rate does not matter
     * @return a number, its reason, and the curve behind it
     * @throws IllegalArgumentException when network, data and loss do not fit together
     * @throws IllegalStateException when the engine's arithmetic is broken on this machine, or a training is running
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static LearningRateSearch findLearningRate(Cnn cnn, Split data, TrainingConfig config) {
        return LearningRateFinder.search(cnn, data, config);
    }

    /**
     * Looks as {@link #check(Cnn, Split, TrainingConfig)}, for {@code training()}.
     *
     * @param cnn what is to be trained
     * @param data what it is to be trained on
     * @return one row for each check
     */
    public static PreflightReport check(Cnn cnn, Split data) {
        return check(cnn, data, training());
    }

    /**
     * Looks before the first epoch for what spoils a training: labels, input range, first loss, gradients, dead layers, the
     * first steps at this learning rate, eight images by heart, the engine's arithmetic in these layers, memory.
     *
     * <p>After Karpathy, A recipe for training neural networks (2019). It works on networks of its own with the
     * configuration's seed and gives the same table each time; it takes some 350 steps at most.
     *
     * <pre>{@code
     * show(check(lenet, data, config));
     * }</pre>
     *
     * @param cnn what is to be trained
     * @param data what it is to be trained on
     * @param config how
     * @return one row for each check; a misfit of network and data is a row too, not an exception
     * @throws IllegalStateException when the engine's arithmetic is broken on this machine, or a training is running
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static PreflightReport check(Cnn cnn, Split data, TrainingConfig config) {
        return new PreflightChecks(cnn, data, config).report();
    }
}
