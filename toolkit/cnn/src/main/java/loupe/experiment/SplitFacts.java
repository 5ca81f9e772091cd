package loupe.experiment;

import java.util.Optional;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.data.split.Splits;

/**
 * How a set was parted.
 *
 * @param method by chance, by its publisher, by given indices, by groups, blocks or folds
 * @param recipe the method in words with its settings
 * @param fraction of the images that trains
 * @param seed of a split by chance
 * @param indicesSha256 over the indices of both parts
 */
public record SplitFacts(Split.Method method, String recipe, double fraction, long seed, String indicesSha256) {

    /** A manifest of an earlier version has no recipe. */
    public SplitFacts {
        recipe = recipe == null ? "" : recipe;
    }

    /**
     * Parts a set the same way.
     *
     * @param set the whole set
     * @return the split; empty when it was made by indices, groups or places, which a manifest does not hold
     * @throws IllegalStateException when the set has no official split any more
     */
    Optional<Split> of(ImageSet set) {
        return Splits.again(set, method, recipe, fraction, seed);
    }
}
