package loupe.notebook;

import loupe.data.Split;
import loupe.model.Cnn;
import loupe.plot.Plots;
import loupe.train.Run;
import loupe.train.Training;
import loupe.train.TrainingConfig;

/** What a notebook does otherwise than a program: it trains with a picture that grows. */
public final class Notebook {

    private Notebook() {}

    /**
     * Trains a network and draws its learning curves on the screen in use while it learns; the stop button ends it between
     * two steps and keeps what was learned.
     *
     * <pre>{@code
     * var run = fit(lenet, fashion().split(0.8, 42), training().epochs(3).seed(42));
     * }</pre>
     *
     * @param cnn the network's description
     * @param data the images that train and those that validate
     * @param config how to train
     * @return the trained network with its history
     * @throws IllegalArgumentException when the data and the network do not fit together, before the first step
     */
    public static Run fit(Cnn cnn, Split data, TrainingConfig config) {
        return Training.fit(cnn, data, config, Plots.liveCurves());
    }

    /**
     * Goes on with a training from the newest checkpoint in a folder, and draws its learning curves from the start.
     *
     * <pre>{@code
     * var run = resume("runs/lenet", fashion().split(0.8, 42));
     * }</pre>
     *
     * @param folder as {@code training().checkpoint(folder)} named it
     * @param data the same split
     * @return as {@link #fit}, with the weights of a training that was never cut short
     * @throws IllegalArgumentException when there is no checkpoint, or the data is other
     */
    public static Run resume(String folder, Split data) {
        return Training.resume(folder, data, Plots.liveCurves());
    }

    /**
     * Goes on with a training from the newest checkpoint in its configuration's folder, or begins it, with its curves.
     *
     * @param cnn the network's description
     * @param data the images that train and those that validate
     * @param config how to train, with {@code .checkpoint(folder)}
     * @return as {@link #fit}
     * @throws IllegalArgumentException when network, data or configuration are not those of the checkpoint
     */
    public static Run resume(Cnn cnn, Split data, TrainingConfig config) {
        return Training.resume(cnn, data, config, Plots.liveCurves());
    }
}
