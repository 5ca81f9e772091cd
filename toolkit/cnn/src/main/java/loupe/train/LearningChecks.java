package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import loupe.data.Split;
import loupe.data.prepare.Preprocessing;
import loupe.engine.GradientLease;
import loupe.model.Cnn;

/** The checks of a {@link PreflightReport} that take first steps, each on a network of its own. */
final class LearningChecks {

    static final String FIRST_LOSS = "first loss";
    static final String GRADIENTS = "gradients";
    static final String DEAD = "dead layers";
    static final String RATE = "learning rate";
    static final String BY_HEART = "eight images by heart";

    private static final int STEPS = 30;
    private static final int HEART_STEPS = 300;
    private static final int IMAGES = 64;
    private static final double MOSTLY = 0.9;

    private final Cnn cnn;
    private final Split data;
    private final TrainingConfig config;
    private final Preprocessing preprocessing;
    private final GradientLease lease;

    LearningChecks(Cnn cnn, Split data, TrainingConfig config, Preprocessing preprocessing, GradientLease lease) {
        this.cnn = cnn;
        this.data = data;
        this.config = config;
        this.preprocessing = preprocessing;
        this.lease = lease;
    }

    private Trial trial(TrainingConfig other) {
        return new Trial(cnn, data, other, preprocessing, lease);
    }

    /** So many training images at even distances. */
    private int[] images(int most) {
        int count = Math.min(most, data.training().size());
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * data.training().size() / count))
                .toArray();
    }

    /** Against what a network that knows nothing would lose: ln K, or the loss of outputs that are 0. */
    PreflightCheck firstLoss() {
        try (Trial trial = trial(config);
                NDManager manager = trial.network().manager().newSubManager()) {
            Batch batch = trial.always(images(4 * IMAGES)).batch(0, manager);
            Objective measure = Objective.measuring(config.loss());
            NDArray output = trial.network().infer(batch.images());
            NDArray target = batch.target();
            NDArray labels = config.data().mixes() ? target.argMax(1).reshape(-1, 1) : target;
            double loss = measure.loss(output, labels).getFloat();
            double blank = measure.loss(output.zerosLike(), labels).getFloat();
            String found = String.format(Locale.ROOT, "%.4g, of blank outputs %.4g", loss, blank)
                    + (config.loss() instanceof Loss.CrossEntropy
                            ? " = ln " + data.training().classes().size()
                            : "");
            boolean near = config.loss().hasClasses()
                    ? loss > 0.5 * blank && loss < 1.5 * blank + 0.5
                    : loss < 10 * blank + 1e-6;
            return PreflightCheck.of(
                    FIRST_LOSS,
                    near,
                    found,
                    "first outputs should be small: normalise the input, or normalise between layers (batchNorm())");
        }
    }

    /** One watched step: whether a gradient reaches each array, and whether a layer is silent. */
    List<PreflightCheck> layers() {
        try (Trial trial = trial(config)) {
            Feed.Pass pass = trial.always(images(IMAGES));
            trial.learner().step(pass, 0, new Turn(1, 1, false, 0, 1, false));
            PreflightCheck gradients = gradients(trial);
            trial.learner().step(pass, 1, new Turn(2, 1, true, 0, 1, true));
            return List.of(gradients, dead(trial.learner().takeMeasured()));
        }
    }

    private static PreflightCheck gradients(Trial trial) {
        var without = new ArrayList<String>();
        int[] arrays = {0};
        for (var stage : trial.network().stages()) {
            for (var parameter : stage.block().getParameters()) {
                if (parameter.getValue().requiresGradient()) {
                    arrays[0]++;
                    double norm = GradientNorm.of(List.of(parameter.getValue().getArray()));
                    if (!(norm > 0) || Double.isInfinite(norm)) {
                        without.add(stage.name() + "." + parameter.getValue().getName());
                    }
                }
            }
        }
        return PreflightCheck.of(
                GRADIENTS,
                without.isEmpty(),
                without.isEmpty()
                        ? "one reaches each of " + arrays[0] + " arrays of weights"
                        : "none, or one that is not finite, reaches " + String.join(", ", without),
                "the layers behind them are dead, or cut the way back");
    }

    private static PreflightCheck dead(List<LayerStatistics> layers) {
        if (layers.isEmpty()) {
            return PreflightCheck.of(DEAD, false, "the loss of the first step is not finite", "see the rows above");
        }
        List<String> silent = layers.stream()
                .filter(layer -> layer.silent() > MOSTLY || !(layer.deviation() > 0))
                .map(layer -> String.format(
                        Locale.ROOT, "%s (%.0f %% of its outputs always 0)", layer.layer(), 100 * layer.silent()))
                .toList();
        return PreflightCheck.of(
                DEAD,
                silent.isEmpty(),
                silent.isEmpty() ? "each of " + layers.size() + " layers answers" : String.join(", ", silent),
                "a ReLU that is 0 for every image never learns: normalise before it, or use leakyRelu()");
    }

    /** The first steps of the training as it is configured. */
    PreflightCheck firstSteps() {
        try (Trial trial = trial(config)) {
            Feed.Pass batches = trial.batches();
            var losses = new ArrayList<Double>();
            long steps = (long) Math.ceil((double) data.training().size() / config.batchSize()) * config.epochs();
            for (int i = 0; i < STEPS && stillFinite(losses); i++) {
                goOn();
                losses.add((double) trial.step(batches, i, config.schedule().factor(i, Math.max(STEPS, steps))));
            }
            double first = losses.get(0);
            double highest = losses.stream().mapToDouble(l -> l).max().orElse(first);
            double last = losses.subList(Math.max(0, losses.size() - 5), losses.size()).stream()
                    .mapToDouble(l -> l)
                    .average()
                    .orElse(first);
            boolean steady = stillFinite(losses) && last < 1.2 * first && highest < 5 * first;
            return PreflightCheck.of(
                    RATE,
                    steady,
                    String.format(
                            Locale.ROOT,
                            "%s: the loss goes from %.4g to %.4g in %d steps, at most %.4g",
                            config.optimizer(),
                            first,
                            last,
                            losses.size(),
                            highest),
                    "the learning rate is too high: findLearningRate(cnn, data) suggests one");
        }
    }

    private static boolean stillFinite(List<Double> losses) {
        return losses.isEmpty() || Double.isFinite(losses.get(losses.size() - 1));
    }

    /** A network that cannot learn eight images by heart learns nothing; without what makes that hard on purpose. */
    PreflightCheck byHeart() {
        TrainingConfig plain = new TrainingConfig(
                1,
                8,
                config.optimizer(),
                Training.constant(),
                config.loss() instanceof Loss.CrossEntropy ? Training.crossEntropy() : config.loss(),
                DataPlan.PLAIN,
                config.gradients(),
                StopPlan.NONE,
                config.run(),
                config.seed(),
                Checkpoints.NONE);
        try (Trial trial = trial(plain)) {
            Feed.Pass eight = trial.always(images(8));
            double first = trial.step(eight, 0, 1);
            double least = first;
            int steps = 1;
            for (; steps < HEART_STEPS && least > 0.05 * first; steps++) {
                goOn();
                least = Math.min(least, trial.step(eight, steps, 1));
            }
            return PreflightCheck.of(
                    BY_HEART,
                    least <= 0.2 * first,
                    String.format(Locale.ROOT, "the loss goes from %.4g to %.4g in %d steps", first, least, steps),
                    "the network cannot learn at all: look at the rows above, then at a larger network or learning rate");
        }
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("check: interrupted");
        }
    }
}
