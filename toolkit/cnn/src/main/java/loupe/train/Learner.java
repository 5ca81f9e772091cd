package loupe.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import loupe.engine.GradientLease;
import loupe.model.NamedBlock;
import loupe.model.Network;

/** One network while it learns: forward, backward, update, step after step. */
final class Learner {

    private final Network network;
    private final GradientLease lease;
    private final NDManager manager;
    private final Objective objective;
    private final Objective measure;
    private final ParameterStore store;
    private final WeightUpdate update;
    private final OptimizerState state;
    private final NDArray hits;
    private final SeedStream dropout;
    private List<LayerStatistics> measured = List.of();

    Learner(Network network, GradientLease lease, NDManager manager, TrainingConfig config, ImageSet training) {
        this.lease = lease;
        this.network = network;
        this.manager = manager;
        this.objective = Objective.training(config, training);
        this.measure = Objective.measuring(config.loss());
        this.store = new ParameterStore(manager, false);
        Map<String, NDArray> weights = network.trainedWeights();
        this.update = WeightUpdate.of(config, List.copyOf(weights.values()), manager);
        this.state = new OptimizerState(List.copyOf(weights.keySet()), update);
        this.hits = manager.create(0L);
        this.dropout = SeedStream.of(config.seed(), "dropout");
    }

    /** What the optimizer remembers. */
    OptimizerState state() {
        return state;
    }

    /** Moves the streams of chance to behind so many steps, each of which draws once. */
    void skip(long steps) {
        for (long i = 0; i < steps; i++) {
            dropout.nextLong();
        }
    }

    /** One step; weights stay as they are when the loss is not finite, and until the last batch of an update. */
    float step(Feed.Pass pass, int index, Turn turn) {
        // Seeded by step: what a callback draws between two steps cannot move the dropped units.
        Engine.getInstance().setRandomSeed((int) dropout.nextLong());
        try (NDManager stepManager = manager.newSubManager()) {
            LayerWatch watch = turn.watched() ? new LayerWatch(network, turn.step()) : null;
            float loss = backward(pass.batch(index, stepManager), turn, watch);
            if (Float.isFinite(loss) && turn.updates()) {
                update(turn, watch, stepManager);
            }
            return loss;
        }
    }

    private void update(Turn turn, LayerWatch watch, NDManager stepManager) {
        if (watch == null) {
            update.step(turn.update(), turn.factor());
            return;
        }
        watch.beforeUpdate(stepManager);
        update.step(turn.update(), turn.factor());
        measured = watch.afterUpdate();
    }

    /** What the last step measured of the layers; empty when it was not watched. */
    List<LayerStatistics> takeMeasured() {
        List<LayerStatistics> taken = measured;
        measured = List.of();
        return taken;
    }

    private float backward(Batch batch, Turn turn, LayerWatch watch) {
        try (GradientCollector collector = lease.record()) {
            NDArray output = forward(batch.images(), watch);
            NDArray loss = objective.loss(output, batch.target());
            collector.backward(turn.share() == 1 ? loss : loss.mul(turn.share()));
            if (objective.countsHits()) {
                hits.addi(objective.hits(output, batch.target()));
            }
            return loss.getFloat();
        }
    }

    private NDArray forward(NDArray images, LayerWatch watch) {
        NDList current = new NDList(images);
        if (watch == null) {
            return network.block().forward(store, current, true).singletonOrThrow();
        }
        for (NamedBlock stage : network.stages()) {
            current = stage.block().forward(store, current, true);
            watch.output(stage.name(), current.singletonOrThrow());
        }
        return current.singletonOrThrow();
    }

    /** The hits since the last call. */
    long takeHits() {
        long count = hits.getLong();
        hits.muli(0);
        return count;
    }

    /** Loss and hits over a pass in inference mode, up to where {@code goOn} says no; touches no random stream. */
    Sums measure(Feed.Pass pass, int batches, BooleanSupplier goOn) {
        var sums = new Sums(measure.countsHits());
        for (int i = 0; i < batches && goOn.getAsBoolean(); i++) {
            measure(pass, i, sums);
        }
        return sums;
    }

    private void measure(Feed.Pass pass, int index, Sums sums) {
        try (NDManager batchManager = manager.newSubManager()) {
            Batch batch = pass.batch(index, batchManager);
            NDArray output = network.infer(batch.images());
            sums.add(measure.loss(output, batch.target()).getFloat(), measure.weight(batch.target()), batch.size());
            sums.addHits(measure.hits(output, batch.target()).getLong());
        }
    }

    /** The sum of an array is finite only when each value is (short of an overflow, which is no better). */
    boolean weightsAreFinite() {
        return network.block().getParameters().values().stream().allMatch(parameter -> {
            try (NDArray values = parameter.getArray().stopGradient();
                    NDArray sum = values.sum()) {
                return Float.isFinite(sum.getFloat());
            }
        });
    }
}
