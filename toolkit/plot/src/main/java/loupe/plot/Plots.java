package loupe.plot;

import loupe.train.History;

/** The pictures, for static import. */
public final class Plots {

    private Plots() {}

    /**
     * Loss and accuracy over the epochs, training and validation.
     *
     * @param history what a training wrote down
     * @return the picture
     */
    public static Picture learningCurves(History history) {
        return LearningCurves.of(history).picture("");
    }
}
