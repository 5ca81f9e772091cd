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
}
