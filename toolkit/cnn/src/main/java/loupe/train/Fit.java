package loupe.train;

import java.time.Instant;
import java.util.List;
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
    private final int loaderThreads;
    private final LongSupplier nanoTime;
    private final Supplier<Instant> clock;

    Fit(
            Cnn cnn,
            Split data,
            TrainingConfig config,
            Listeners listeners,
            int loaderThreads,
            LongSupplier nanoTime,
            Supplier<Instant> clock) {
        this.cnn = cnn;
        this.data = data;
        this.config = config;
        this.listeners = listeners;
        this.loaderThreads = loaderThreads;
        this.nanoTime = nanoTime;
        this.clock = clock;
    }

    Run run() {
        Preprocessing preprocessing = Preflight.check(cnn, data, config);
        config.run().device().of(Engines.requireSound());
        Instant started = clock.get();
        long begun = nanoTime.getAsLong();
        try (GradientLease lease = GradientLease.take("fit")) {
            Network network = cnn.initialise(
                            config.seed(), outputNames(), config.run().device())
                    .withPreprocessing(preprocessing);
            var trainer = new Trainer(network, data, config, listeners, loaderThreads, nanoTime);
            Ending ending = ending(trainer, network, lease);
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
                    (nanoTime.getAsLong() - begun) * 1e-9);
        }
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
