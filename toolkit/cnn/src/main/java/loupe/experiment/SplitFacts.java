package loupe.experiment;

import java.util.Optional;
import loupe.data.ImageSet;
import loupe.data.Split;

/**
 * How a set was parted.
 *
 * @param method by chance, by its publisher, by given indices, by groups, blocks or folds
 * @param fraction of the images that trains
 * @param seed of a split by chance
 * @param indicesSha256 over the indices of both parts
 */
public record SplitFacts(Split.Method method, double fraction, long seed, String indicesSha256) {

    /**
     * Parts a set the same way.
     *
     * @param set the whole set
     * @return the split; empty when it was made by indices, groups, blocks or folds, which a manifest does not hold
     * @throws IllegalStateException when the set has no official split any more
     */
    Optional<Split> of(ImageSet set) {
        return switch (method) {
            case STRATIFIED -> Optional.of(set.split(fraction, seed));
            case OFFICIAL -> Optional.of(set.officialSplit());
            case GIVEN, GROUPS, BLOCKS, FOLD -> Optional.empty();
        };
    }
}
