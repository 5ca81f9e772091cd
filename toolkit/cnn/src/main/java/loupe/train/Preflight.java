package loupe.train;

import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.model.Cnn;

/** Finds before the first step what an engine would find late, in its own words, or never. */
final class Preflight {

    private Preflight() {}

    /** Throws {@link IllegalArgumentException} for the first thing that does not fit. */
    static void check(Cnn cnn, Split data, TrainingConfig config) {
        checkSet("data.training()", cnn, data.training(), config.loss());
        checkSet("data.validation()", cnn, data.validation(), config.loss());
    }

    private static void checkSet(String argument, Cnn cnn, ImageSet set, Loss loss) {
        var input = cnn.input().shape();
        Checks.require(
                set.shape().equals(input), argument + ".shape()", input + " as the network's input", set.shape());
        int outputs = outputs(cnn);
        if (loss instanceof Loss.CrossEntropy) {
            checkClasses(argument, set, outputs);
        } else {
            checkTargets(argument, set, outputs);
        }
    }

    private static int outputs(Cnn cnn) {
        var output = cnn.outputShape();
        Checks.require(
                output.isFlat(), "cnn", "an output of one axis, as (F=10), to compare with labels or targets", output);
        return output.channels();
    }

    private static void checkClasses(String argument, ImageSet set, int outputs) {
        Checks.require(!set.hasTargets(), "loss", "meanSquaredError() for a set with targets", "crossEntropy()");
        Checks.require(
                set.classes().size() == outputs,
                "cnn",
                "as many outputs as " + argument + " has classes, "
                        + set.classes().size(),
                outputs);
    }

    private static void checkTargets(String argument, ImageSet set, int outputs) {
        Checks.require(set.hasTargets(), "loss", "crossEntropy() for a set with labels", "meanSquaredError()");
        Checks.require(
                set.targetNames().size() == outputs,
                "cnn",
                "as many outputs as " + argument + " has targets, "
                        + set.targetNames().size(),
                outputs);
    }
}
