package loupe.train;

import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.standardise;
import static loupe.train.Training.resume;

import java.nio.file.Path;

/** A training with a checkpoint each step, for a process that is killed in it. */
final class KilledTraining {

    static final String STARTED = "started";

    private static final TrainingConfig CONFIG = Tiny.CONFIG
            .epochs(6)
            .batchSize(128)
            .preprocess(standardise())
            .augment(flip(), shift(0.2))
            .mixup(0.2);

    private KilledTraining() {}

    static Run train(Path folder, Callback... callbacks) {
        TrainingConfig config = CONFIG.checkpoint(folder.toString()).everySteps(1);
        return resume(Tiny.withChance(), Tiny.digits(), config, callbacks);
    }

    /** Trains in the folder that the argument names. */
    public static void main(String[] arguments) {
        Callback tells = event -> {
            if (event instanceof TrainingEvent.Started) {
                System.out.println(STARTED);
            }
            return Signal.CONTINUE;
        };
        train(Path.of(arguments[0]), tells).close();
    }
}
