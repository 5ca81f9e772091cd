package loupe.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.data.balance.Sampling;
import loupe.data.prepare.Preprocessing;

/** The checks of a {@link PreflightReport} that need no engine: labels, what images say of them, and the input's range. */
final class DataChecks {

    static final String LABELS = "labels";
    static final String NEIGHBOURS = "labels and images";
    static final String INPUT = "input range";

    private static final int IMBALANCE = 10;
    private static final int SHOWN = 256;
    private static final int COMPARED = 1000;
    private static final int ASKED = 200;
    private static final int VALUES = 1024;
    private static final double WIDE = 5;

    private final Split data;
    private final TrainingConfig config;

    DataChecks(Split data, TrainingConfig config) {
        this.data = data;
        this.config = config;
    }

    PreflightCheck labels() {
        ImageSet training = data.training();
        if (training.hasTargets()) {
            return PreflightCheck.skipped(LABELS, "the set has targets");
        }
        int[] counts = training.classCounts();
        int least = Arrays.stream(counts).min().orElse(0);
        int most = Arrays.stream(counts).max().orElse(0);
        int unseen = (int) Arrays.stream(data.validation().classCounts())
                .filter(count -> count == 0)
                .count();
        String found = training.classes().size() + " classes of " + least + " to " + most + " training images"
                + (unseen > 0 ? "; " + unseen + " have no validation image" : "");
        boolean balanced = most <= IMBALANCE * (long) least || evened() && least > 0;
        return PreflightCheck.of(
                LABELS,
                balanced && unseen == 0,
                found,
                least == 0 || unseen > 0
                        ? "a class without images cannot be learnt or measured: split by class, or leave it out"
                        : "balanced(), or loss(crossEntropy().withBalancedWeights()), lets small classes count");
    }

    private boolean evened() {
        return config.data().sampling() != Sampling.SHUFFLED
                || config.loss() instanceof Loss.CrossEntropy loss
                        && (loss.balancedWeights() || !loss.classWeights().isEmpty());
    }

    /**
     * Whether the nearest training image of a validation image has its label more often than chance would: 4 standard
     * deviations of a binomial (one false alarm in 30,000).
     */
    PreflightCheck neighbours() {
        int asked = Math.min(ASKED, data.validation().size());
        if (data.training().hasTargets() || asked < 30) {
            return PreflightCheck.skipped(NEIGHBOURS, "needs classes and at least 30 validation images");
        }
        float[][] known = pixels(data.training(), COMPARED);
        float[][] questions = pixels(data.validation(), asked);
        int agree = 0;
        double chance = 0;
        int[] counts = data.training().classCounts();
        for (int i = 0; i < questions.length; i++) {
            int label = data.validation().label(place(i, questions.length, data.validation()));
            agree += labelOfNearest(known, questions[i]) == label ? 1 : 0;
            chance += (double) counts[label] / data.training().size();
        }
        double expected = chance / questions.length;
        double limit = expected + 4 * Math.sqrt(expected * (1 - expected) / questions.length);
        double share = (double) agree / questions.length;
        return PreflightCheck.of(
                NEIGHBOURS,
                share > limit,
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the nearest images share their label, by chance %.0f %%",
                        100 * share,
                        100 * expected),
                "the labels may be shuffled against the images: look at show(data); where objects move freely in the"
                        + " image this can be a false alarm");
    }

    private int labelOfNearest(float[][] known, float[] question) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < known.length; i++) {
            double distance = distance(known[i], question);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return data.training().label(place(nearest, known.length, data.training()));
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }

    /** Images at even distances, each by at most so many of its values. */
    private static float[][] pixels(ImageSet set, int most) {
        int count = Math.min(most, set.size());
        int values = set.shape().values();
        int every = (values + VALUES - 1) / VALUES;
        float[] one = new float[values];
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            set.copyPixels(place(i, count, set), one, 0);
            rows[i] = thinned(one, every);
        }
        return rows;
    }

    private static float[] thinned(float[] values, int every) {
        float[] kept = new float[(values.length + every - 1) / every];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = values[i * every];
        }
        return kept;
    }

    private static int place(int index, int count, ImageSet set) {
        return (int) ((long) index * set.size() / count);
    }

    PreflightCheck input(Preprocessing preprocessing) {
        int count = Math.min(SHOWN, data.training().size());
        int[] images = IntStream.range(0, count)
                .map(i -> place(i, count, data.training()))
                .toArray();
        HostBatch batch = Samples.plain(data.training(), preprocessing)
                .batch(Visit.of(images, data.training().size()), 0);
        double sum = 0;
        double squares = 0;
        for (float pixel : batch.pixels()) {
            sum += pixel;
            squares += (double) pixel * pixel;
        }
        double mean = sum / batch.pixels().length;
        double deviation = Math.sqrt(Math.max(0, squares / batch.pixels().length - mean * mean));
        boolean small = Math.abs(mean) <= WIDE && deviation <= WIDE && deviation >= 0.01;
        return PreflightCheck.of(
                INPUT,
                small,
                String.format(Locale.ROOT, "mean %.3g, standard deviation %.3g", mean, deviation)
                        + (preprocessing.isEmpty() ? ", no preprocessing" : " after preprocessing"),
                "first weights are made for values near 0 with a deviation near 1: preprocess(standardise())");
    }
}
