package loupe.train;

import java.util.Locale;

/**
 * Why a training ended.
 *
 * @param status in one word
 * @param explanation one sentence, which weights are kept included
 */
record Ending(Status status, String explanation) {

    static Ending ok(int epochs) {
        return new Ending(Status.OK, epochs + (epochs == 1 ? " epoch was" : " epochs were") + " run to the end");
    }

    /** The best epoch's number, or 0 when none has ended. */
    static Ending interrupted(long step, long steps, int best) {
        String kept = best == 0
                ? "its weights are kept"
                : "kept are the weights of epoch " + best + ", the best so far by validation loss";
        return new Ending(Status.INTERRUPTED, "interrupted after step " + step + " of " + steps + "; " + kept);
    }

    static Ending stopped(long step, long steps) {
        return new Ending(
                Status.STOPPED,
                "a callback asked to stop after step " + step + " of " + steps + "; its weights are kept");
    }

    static Ending early(int epoch, int patience, double bestLoss) {
        return new Ending(
                Status.STOPPED_EARLY,
                "the validation loss had not fallen for " + patience + (patience == 1 ? " epoch" : " epochs")
                        + " after epoch " + epoch + String.format(Locale.ROOT, ", the smallest being %.4g", bestLoss));
    }

    /** The same ending, after which the weights of the best epoch are taken. */
    Ending keeping(int best) {
        return new Ending(
                status,
                explanation.replace("; its weights are kept", "") + "; kept are the weights of epoch " + best
                        + ", the best by validation loss");
    }

    static Ending nonFinite(String what, int goodEpochs) {
        String kept = goodEpochs == 0 ? "the first weights, as no epoch ended" : "the weights of epoch " + goodEpochs;
        return new Ending(
                Status.NON_FINITE, what + "; kept are " + kept + ". A smaller learning rate is the usual remedy");
    }
}
