package loupe.plot;

import loupe.train.History;
import loupe.train.StepLoss;

/** Places steps on an axis of epochs. */
final class StepPlaces {

    private StepPlaces() {}

    /** The steps of one epoch: the largest number that one has, so that a cut-short epoch is not stretched. */
    static double perEpoch(History history) {
        long most = 0;
        long count = 0;
        int epoch = 0;
        for (StepLoss step : history.steps()) {
            count = step.epoch() == epoch ? count + 1 : 1;
            epoch = step.epoch();
            most = Math.max(most, count);
        }
        return Math.max(1, most);
    }
}
