package loupe.train;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import loupe.data.Split;
import loupe.data.prepare.Preprocessing;
import loupe.engine.GradientLease;
import loupe.model.Cnn;
import loupe.model.Network;

/** A training's first steps on a network of its own, which is thrown away: nobody else's weights move. */
final class Trial implements AutoCloseable {

    private final Network network;
    private final NDManager manager;
    private final Learner learner;
    private final Samples samples;
    private final TrainingConfig config;

    Trial(Cnn cnn, Split data, TrainingConfig config, Preprocessing preprocessing, GradientLease lease) {
        var set = data.training();
        var names = set.hasTargets() ? set.targetNames() : set.classes();
        this.config = config;
        this.network =
                cnn.initialise(config.seed(), names, config.run().device()).withPreprocessing(preprocessing);
        this.manager = network.manager().newSubManager();
        this.learner = new Learner(network, lease, manager, config, set);
        this.samples = new Samples(set, config.data().augmenter(config.seed()), preprocessing);
    }

    Network network() {
        return network;
    }

    Learner learner() {
        return learner;
    }

    /** The training's batches in its order, epoch after epoch without end. */
    Feed.Pass batches() {
        int images = config.data().sampling().images(samples.set(), config.batchSize());
        int perEpoch = Feed.batches(images, config.batchSize());
        return (index, owner) -> {
            int epoch = index / perEpoch + 1;
            int[] order = config.data().sampling().order(samples.set(), config.batchSize(), config.seed(), epoch);
            int from = index % perEpoch * config.batchSize();
            int[] batch = Arrays.copyOfRange(order, from, Math.min(images, from + config.batchSize()));
            return samples.batch(Visit.of(batch, samples.size()), epoch).upload(owner);
        };
    }

    /** The same images over and over. */
    Feed.Pass always(int[] images) {
        return (index, owner) ->
                samples.batch(Visit.of(images, samples.size()), 0).upload(owner);
    }

    /** A step whose learning rate is so many times the optimizer's. */
    float step(Feed.Pass pass, int index, double factor) {
        return learner.step(pass, index, new Turn(index + 1L, 1, true, index, factor, false));
    }

    @Override
    public void close() {
        network.close();
    }
}
