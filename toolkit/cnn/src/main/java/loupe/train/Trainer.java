package loupe.train;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import loupe.data.Split;
import loupe.engine.GradientLease;
import loupe.model.Network;
import loupe.model.WeightSnapshot;

/** The loop over epochs and steps of one training. */
final class Trainer {

    private static final int VALIDATION_BATCH = 256;

    private final Network network;
    private final Split data;
    private final TrainingConfig config;
    private final int loaderThreads;
    private final int epochImages;
    private final Listeners listeners;
    private final Keeper keeper;
    private final Optional<Checkpoint> from;
    private final Recorder recorder = new Recorder();
    private final Objective objective;
    private final Meter meter;
    private final int stepsPerEpoch;
    private final long steps;
    private final Best best;
    private final Turns turns;
    private WeightSnapshot good;
    private long done;
    private Sums epochSums;
    private Sums recent;

    Trainer(
            Network network,
            Split data,
            TrainingConfig config,
            Listeners listeners,
            Keeper keeper,
            Optional<Checkpoint> from,
            int loaderThreads,
            LongSupplier nanoTime) {
        this.network = network;
        this.data = data;
        this.config = config;
        this.listeners = listeners;
        this.keeper = keeper;
        this.from = from;
        this.loaderThreads = loaderThreads;
        this.objective = Objective.measuring(config.loss());
        this.epochImages = config.data().sampling().images(data.training(), config.batchSize());
        this.stepsPerEpoch = Feed.batches(epochImages, config.batchSize());
        this.steps = (long) stepsPerEpoch * config.epochs();
        this.meter = new Meter(nanoTime, steps);
        this.best = new Best(config.stop().minDelta());
        this.turns = new Turns(config, epochImages);
    }

    Recorder recorder() {
        return recorder;
    }

    /** Trains, and always leaves good weights in the network. */
    Ending train(GradientLease lease) {
        try (NDManager manager = network.manager().newSubManager();
                Loader loader = new Loader(loaderThreads)) {
            var learner = new Learner(network, lease, manager, config, data.training());
            Feed training = Feed.of(trainingSamples(), loader, manager);
            Feed validation = Feed.of(Samples.plain(data.validation(), network.preprocessing()), loader, manager);
            good = network.snapshot();
            listeners.tell(new TrainingEvent.Started(
                    config, epochImages, data.validation().size(), stepsPerEpoch));
            from.ifPresent(checkpoint -> goOnFrom(checkpoint, learner));
            return keeping(epochs(learner, training, validation, manager));
        }
    }

    private void goOnFrom(Checkpoint checkpoint, Learner learner) {
        network.restore(checkpoint.weights());
        learner.state().restore(checkpoint.optimizer());
        learner.skip(checkpoint.facts().step());
        good = checkpoint.good();
        done = checkpoint.facts().step();
        meter.goOnFrom(checkpoint.facts().seconds());
        keeper.goOnFrom(done);
        new Retelling(checkpoint, recorder, best, listeners).tell(meter.secondsLeft(done));
    }

    private Samples trainingSamples() {
        return new Samples(data.training(), config.data().augmenter(config.seed()), network.preprocessing());
    }

    private Ending epochs(Learner learner, Feed training, Feed validation, NDManager manager) {
        // One that ended early has its last epoch behind it.
        Optional<Ending> over =
                done == (long) recorder.epochs() * stepsPerEpoch ? early(recorder.epochs()) : Optional.empty();
        if (over.isPresent()) {
            return over.get();
        }
        for (int epoch = recorder.epochs() + 1; epoch <= config.epochs(); epoch++) {
            Optional<Ending> ending = epoch(learner, training, validation, manager, epoch);
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        return Ending.ok(config.epochs());
    }

    private Optional<Ending> epoch(Learner learner, Feed training, Feed validation, NDManager manager, int epoch) {
        Optional<Checkpoint> open = from.filter(c -> c.facts().epochs().size() == epoch - 1);
        meter.epochBegins(open.map(c -> c.facts().epochSeconds()).orElse(0.0));
        epochSums = new Sums(objective.countsHits())
                .goOnFrom(open.map(c -> c.facts().sums()).orElse(Sums.Kept.ZERO));
        recent = new Sums(objective.countsHits());
        try (NDManager owner = manager.newSubManager()) {
            var pass = training.pass(order(epoch), config.batchSize(), epoch, owner);
            Optional<Ending> ending = steps(
                    learner, pass, epoch, open.map(Checkpoint::stepInEpoch).orElse(0));
            if (ending.isPresent()) {
                return ending;
            }
        }
        Sums measured = validate(learner, validation, manager);
        return interrupted(learner).or(() -> endEpoch(learner, epoch, measured));
    }

    private Optional<Ending> steps(Learner learner, Feed.Pass pass, int epoch, int first) {
        for (int i = first; i < stepsPerEpoch; i++) {
            Optional<Ending> ending = interrupted(learner).or(() -> stopped(learner));
            if (ending.isEmpty()) {
                ending = step(learner, pass, i, epoch);
            }
            if (ending.isPresent()) {
                return ending;
            }
            if (meter.refreshDue()) {
                takeHits(learner);
                listeners.tell(progress(epoch, recent));
                recent = new Sums(objective.countsHits());
            }
        }
        takeHits(learner);
        return Optional.empty();
    }

    private Optional<Ending> step(Learner learner, Feed.Pass pass, int index, int epoch) {
        int images = turns.images(index, index + 1);
        meter.stepBegins();
        float loss = learner.step(pass, index, turns.turn(epoch, index));
        meter.stepEnded(images);
        done++;
        var step = new StepLoss(epoch, done, loss);
        recorder.add(step);
        if (!Float.isFinite(loss)) {
            return nonFinite("the loss of step " + done + " in epoch " + epoch + " was " + loss);
        }
        epochSums.add(loss, images);
        recent.add(loss, images);
        listeners.tell(new TrainingEvent.StepEnded(step));
        tellLayers(learner.takeMeasured());
        if (keeper.isDue(done)) {
            keep(learner, network::snapshot);
        }
        return Optional.empty();
    }

    private void tellLayers(List<LayerStatistics> measured) {
        if (!measured.isEmpty()) {
            recorder.add(measured);
            listeners.tell(new TrainingEvent.LayersMeasured(measured));
        }
    }

    /** Between two updates only: gradients that wait for more batches are in no checkpoint. */
    private void keep(Learner learner, Supplier<WeightSnapshot> weights) {
        if (!config.checkpoints().areKept() || !turns.isBetweenUpdates(done)) {
            return;
        }
        takeHits(learner);
        keeper.keep(new Checkpoint(
                keeper.facts(done, stepsPerEpoch, recorder, best.epoch(), epochSums.kept(), meter),
                weights.get(),
                good,
                best.weights(),
                learner.state().snapshot(),
                recorder.losses()));
    }

    private Sums validate(Learner learner, Feed validation, NDManager manager) {
        int images = data.validation().size();
        try (NDManager owner = manager.newSubManager()) {
            int[] order = IntStream.range(0, images).toArray();
            var pass = validation.pass(order, VALIDATION_BATCH, 0, owner);
            return learner.measure(pass, Feed.batches(images, VALIDATION_BATCH), () -> !Thread.currentThread()
                    .isInterrupted());
        }
    }

    private Optional<Ending> endEpoch(Learner learner, int epoch, Sums measured) {
        boolean lossIsFinite = Double.isFinite(measured.meanLoss());
        if (!learner.weightsAreFinite() || !lossIsFinite) {
            return nonFinite(
                    lossIsFinite
                            ? "a weight was not finite after epoch " + epoch
                            : "the validation loss of epoch " + epoch + " was " + measured.meanLoss());
        }
        good = network.snapshot();
        var record = new EpochRecord(
                epoch,
                epochSums.meanLoss(),
                epochSums.accuracy(),
                measured.meanLoss(),
                measured.accuracy(),
                meter.epochSeconds(),
                good.sha256());
        recorder.add(record);
        best.offer(record, good);
        epochSums = new Sums(objective.countsHits());
        meter.epochBegins(0);
        keep(learner, () -> good);
        listeners.tell(new TrainingEvent.EpochEnded(record, meter.imagesPerSecond(), meter.secondsLeft(done)));
        return early(epoch);
    }

    private Optional<Ending> early(int epoch) {
        int patience = config.stop().patience();
        boolean ends = patience > 0 && best.waited() >= patience && epoch < config.epochs();
        return ends ? Optional.of(Ending.early(epoch, patience, best.loss())) : Optional.empty();
    }

    /** An interrupt and a loss that is no number have chosen their weights already. */
    private Ending keeping(Ending ending) {
        boolean chosen = ending.status() == Status.INTERRUPTED || ending.status() == Status.NON_FINITE;
        if (chosen || !config.stop().keepBest() || best.epoch() == 0) {
            return ending;
        }
        best.weights().ifPresent(network::restore);
        return ending.keeping(best.epoch());
    }

    private Optional<Ending> nonFinite(String what) {
        network.restore(good);
        return Optional.of(Ending.nonFinite(what, recorder.epochs()));
    }

    /** Takes the interrupt off the thread, so that the callbacks may still draw; {@code fit} puts it back. */
    private Optional<Ending> interrupted(Learner learner) {
        if (!Thread.interrupted()) {
            return Optional.empty();
        }
        keep(learner, network::snapshot);
        best.weights().ifPresent(network::restore);
        return Optional.of(Ending.interrupted(done, steps, best.epoch()));
    }

    /** A stream for each epoch: what one draws does not move the next. */
    private int[] order(int epoch) {
        return config.data().sampling().order(data.training(), config.batchSize(), config.seed(), epoch);
    }

    private Optional<Ending> stopped(Learner learner) {
        if (!listeners.stopAsked()) {
            return Optional.empty();
        }
        keep(learner, network::snapshot);
        return Optional.of(Ending.stopped(done, steps));
    }

    private TrainingEvent progress(int epoch, Sums recent) {
        return new TrainingEvent.Progress(
                epoch,
                done,
                steps,
                recent.meanLoss(),
                recent.accuracy(),
                meter.imagesPerSecond(),
                meter.secondsLeft(done));
    }

    private void takeHits(Learner learner) {
        long hits = learner.takeHits();
        epochSums.addHits(hits);
        recent.addHits(hits);
    }
}
