package loupe.train;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loupe.data.Split;
import loupe.data.prepare.Preprocessing;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import loupe.model.Cnn;
import loupe.model.Network;

/** One call of {@code fit}: checks, takes the engine, trains, and puts the run together. */
final class Fit {

    private final Cnn cnn;
    private final Split data;
    private final TrainingConfig config;
    private final Listeners listeners;
    private final Optional<Checkpoint> from;
    private final int loaderThreads;
    private final LongSupplier nanoTime;
    private final Supplier<Instant> clock;

    /** With the clocks of this machine; goes on from a checkpoint, or begins. */
    static Fit of(Cnn cnn, Split data, TrainingConfig config, Listeners listeners, Optional<Checkpoint> from) {
        return new Fit(
                cnn, data, config, listeners, from, Loader.threadsOfThisMachine(), System::nanoTime, Instant::now);
    }

    Fit(
            Cnn cnn,
            Split data,
            TrainingConfig config,
            Listeners listeners,
            Optional<Checkpoint> from,
            int loaderThreads,
            LongSupplier nanoTime,
            Supplier<Instant> clock) {
        this.cnn = cnn;
        this.data = data;
        this.config = config;
        this.listeners = listeners;
        this.from = from;
        this.loaderThreads = loaderThreads;
        this.nanoTime = nanoTime;
        this.clock = clock;
    }

    Run run() {
        Preprocessing fitted = Preflight.check(cnn, data, config);
        Preprocessing preprocessing = from.map(
                        checkpoint -> checkpoint.facts().identity().preprocessing())
                .map(Preprocessing::fromText)
                .orElse(fitted);
        requireOwnFolder();
        config.run().device().of(Engines.requireSound());
        Instant started = clock.get();
        long begun = nanoTime.getAsLong();
        try (GradientLease lease = GradientLease.take("fit")) {
            var keeper = Keeper.of(cnn, data, config, preprocessing);
            Network network = cnn.initialise(
                            config.seed(), outputNames(), config.run().device())
                    .withPreprocessing(preprocessing);
            var trainer = new Trainer(network, data, config, listeners, keeper, from, loaderThreads, nanoTime);
            Ending ending = ending(trainer, network, lease);
            keeper.notices().forEach(listeners::note);
            return new Run(
                    cnn,
                    network,
                    config,
                    data,
                    trainer.recorder().history(),
                    ending.status(),
                    ending.explanation(),
                    listeners.notices(),
                    started,
                    secondsBefore() + (nanoTime.getAsLong() - begun) * 1e-9);
        }
    }

    /** A second training would put its checkpoints among those of the first. */
    private void requireOwnFolder() {
        Checkpoints plan = config.checkpoints();
        if (plan.areKept() && from.isEmpty()) {
            int others =
                    new CheckpointFolder(Path.of(plan.folder())).newestFirst().size();
            Checks.require(
                    others == 0,
                    "checkpoint",
                    "a folder without checkpoints",
                    plan.folder() + " with " + others + "; resume(\"" + plan.folder()
                            + "\", data) goes on from the newest, another folder begins anew");
        }
    }

    private double secondsBefore() {
        return from.map(checkpoint -> checkpoint.facts().seconds()).orElse(0.0);
    }

    private List<String> outputNames() {
        return data.training().hasTargets()
                ? data.training().targetNames()
                : data.training().classes();
    }

    private Ending ending(Trainer trainer, Network network, GradientLease lease) {
        try {
            Ending ending = trainer.train(lease);
            tell(trainer, ending);
            return ending;
        } catch (RuntimeException | Error e) {
            network.close();
            tell(trainer, new Ending(Status.FAILED, "failed: " + e));
            throw e;
        }
    }

    private void tell(Trainer trainer, Ending ending) {
        listeners.tell(new TrainingEvent.Ended(
                ending.status(), ending.explanation(), trainer.recorder().history()));
        if (ending.status() == Status.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
    }
}
