package loupe.plot;

import java.util.ArrayList;
import java.util.Random;
import loupe.train.EpochRecord;
import loupe.train.History;
import loupe.train.StepLoss;

/** Histories made by hand. */
final class Histories {

    private Histories() {}

    /** A loss that falls as 2.3 e^(-t), with noise on its steps. */
    static History falling(int epochs, int stepsPerEpoch) {
        var random = new Random(1);
        var records = new ArrayList<EpochRecord>();
        var steps = new ArrayList<StepLoss>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int i = 0; i < stepsPerEpoch; i++) {
                double t = epoch - 1 + (i + 1.0) / stepsPerEpoch;
                float loss = (float) ((0.3 + 2 * Math.exp(-t)) * (1 + 0.2 * random.nextGaussian()));
                steps.add(new StepLoss(epoch, steps.size() + 1, Math.abs(loss)));
            }
            double loss = 0.3 + 2 * Math.exp(-epoch);
            records.add(new EpochRecord(epoch, loss, 1 - loss / 3, loss + 0.05, 0.98 - loss / 3, 6.5, "ab12"));
        }
        return new History(records, steps);
    }

    /** A loss that doubles each step until it is infinite, in the second epoch. */
    static History diverging() {
        History start = falling(1, 100);
        var steps = new ArrayList<>(start.steps());
        float loss = 0.3f;
        while (Float.isFinite(loss)) {
            loss *= 4;
            steps.add(new StepLoss(2, steps.size() + 1, loss));
        }
        return new History(start.epochs(), steps);
    }
}
