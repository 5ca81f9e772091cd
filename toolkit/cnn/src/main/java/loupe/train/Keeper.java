package loupe.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.Split;
import loupe.data.prepare.Preprocessing;
import loupe.model.Cnn;

/** Writes the state of one training where its configuration says; what goes wrong is a notice, as the training is worth more. */
final class Keeper {

    private final Checkpoints plan;
    private final CheckpointFolder folder;
    private final Checkpoint.Identity identity;
    private long kept;
    private final List<String> notices = new ArrayList<>();

    private Keeper(Checkpoints plan, Checkpoint.Identity identity) {
        this.plan = plan;
        this.folder = new CheckpointFolder(Path.of(plan.folder()));
        this.identity = identity;
    }

    /** Reads every pixel when something is to be kept. */
    static Keeper of(Cnn cnn, Split data, TrainingConfig config, Preprocessing preprocessing) {
        Checkpoints plan = config.checkpoints();
        if (!plan.areKept()) {
            return new Keeper(plan, null);
        }
        var keeper = new Keeper(plan, identity(cnn, data, config, preprocessing));
        keeper.folder.prepare();
        return keeper;
    }

    private static Checkpoint.Identity identity(
            Cnn cnn, Split data, TrainingConfig config, Preprocessing preprocessing) {
        return new Checkpoint.Identity(
                cnn.isJson() ? CheckpointFile.tree(cnn.toJson()) : null,
                CheckpointFile.tree(config),
                preprocessing.toText(),
                data.training().sha256(),
                data.validation().sha256(),
                data.indicesSha256());
    }

    void goOnFrom(long step) {
        kept = step;
    }

    /** True from each of the steps on until a state is kept. */
    boolean isDue(long step) {
        return plan.everySteps() > 0 && step / plan.everySteps() > kept / plan.everySteps();
    }

    /** Writes a state; not to be called when the configuration keeps none. */
    void keep(Checkpoint checkpoint) {
        kept = checkpoint.facts().step();
        try {
            folder.write(checkpoint, plan.keepLast());
        } catch (IOException e) {
            notices.add("the checkpoint of step " + checkpoint.facts().step() + " could not be written: " + e);
        }
    }

    Checkpoint.Facts facts(
            long step, int stepsPerEpoch, Recorder recorder, int bestEpoch, Sums.Kept sums, Meter meter) {
        History history = recorder.history();
        return new Checkpoint.Facts(
                CheckpointFile.FORMAT,
                CheckpointFile.VERSION,
                identity,
                plan.everySteps(),
                plan.keepLast(),
                step,
                stepsPerEpoch,
                history.epochs(),
                history.layers(),
                bestEpoch,
                sums,
                meter.seconds(),
                meter.epochSeconds());
    }

    List<String> notices() {
        return notices.size() <= 1
                ? List.copyOf(notices)
                : List.of(notices.get(0) + "; nor could " + (notices.size() - 1) + " more");
    }
}
