package loupe.train;

import java.util.List;
import java.util.stream.Collectors;
import loupe.data.augment.Augmentation;
import loupe.data.augment.Augmenter;
import loupe.data.augment.Mixup;
import loupe.data.balance.Sampling;
import loupe.data.prepare.Fitting;

/**
 * What happens to the images on their way into a training, as data.
 *
 * <p>Training images are taken as {@code sampling} says, augmented in the unit of the raw pixels, mixed, and then prepared.
 * Validation images are only prepared, by the numbers that the training part gave.
 *
 * @param preprocessing the steps that are fitted on the training part and go with the network
 * @param augmentations changes by chance, anew in each epoch
 * @param mixup what mixes images and classes; {@link Mixup#NONE} for nothing
 * @param sampling which images an epoch takes
 */
public record DataPlan(List<Fitting> preprocessing, List<Augmentation> augmentations, Mixup mixup, Sampling sampling) {

    /** Each image once an epoch, as it is. */
    public static final DataPlan PLAIN = new DataPlan(List.of(), List.of(), Mixup.NONE, Sampling.SHUFFLED);

    /** Copies the lists. */
    public DataPlan {
        preprocessing = List.copyOf(preprocessing);
        augmentations = List.copyOf(augmentations);
    }

    DataPlan preprocess(List<Fitting> steps) {
        return new DataPlan(steps, augmentations, mixup, sampling);
    }

    DataPlan augment(List<Augmentation> steps) {
        return new DataPlan(preprocessing, steps, mixup, sampling);
    }

    DataPlan mixup(double alpha) {
        return new DataPlan(preprocessing, augmentations, new Mixup(alpha), sampling);
    }

    DataPlan sampling(Sampling other) {
        return new DataPlan(preprocessing, augmentations, mixup, other);
    }

    /**
     * The augmentations with the seed of a training.
     *
     * @param seed of the training
     * @return what the training does to its images; {@code show(beforeAfter(data.training(), it))} draws some
     */
    public Augmenter augmenter(long seed) {
        return new Augmenter(seed, augmentations, mixup);
    }

    boolean mixes() {
        return mixup.alpha() > 0;
    }

    /** The calls that make it from the plain configuration. */
    @Override
    public String toString() {
        return call(".preprocess(", preprocessing)
                + call(".augment(", augmentations)
                + (mixes() ? ".mixup(" + mixup.alpha() + ")" : "")
                + switch (sampling) {
                    case SHUFFLED -> "";
                    case BALANCED -> ".balanced()";
                    case OVERSAMPLED -> ".oversample()";
                    case UNDERSAMPLED -> ".undersample()";
                };
    }

    private static String call(String start, List<?> steps) {
        return steps.isEmpty() ? "" : steps.stream().map(String::valueOf).collect(Collectors.joining(", ", start, ")"));
    }
}
