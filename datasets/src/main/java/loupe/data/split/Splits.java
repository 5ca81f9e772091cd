package loupe.data.split;

import java.util.List;
import java.util.Optional;
import loupe.data.ImageSet;
import loupe.data.ScenePatches;
import loupe.data.Split;

/** The ways to part a set, and the check for twins, for static import. */
public final class Splits {

    private Splits() {}

    /**
     * The group of each image from its file name: what the brackets of a pattern find, put together.
     *
     * <pre>{@code
     * int[] persons = groupsByPattern(List.of("IMG_1118.JPG", "anna_01.png"), "(.*)_.*");   // 0, 1
     * }</pre>
     *
     * @param names one file name for each image
     * @param pattern a regular expression with at least one group in brackets that matches each whole name
     * @return N group numbers, 0, 1 and so on in the order in which they first come
     * @throws IllegalArgumentException when the pattern has no brackets or a name does not match
     */
    public static int[] groupsByPattern(List<String> names, String pattern) {
        return NameGroups.of(names, pattern);
    }

    /**
     * Splits so that no group stands in both parts: round(f G) of the G groups train, each equally likely.
     *
     * <p>The fraction is one of groups, so groups of unequal size give another fraction of images.
     *
     * @param set N images
     * @param groups N group numbers, any numbers
     * @param trainingFraction the part of the groups that trains, above 0 and below 1
     * @param seed the same seed gives the same split
     * @return two parts that make up the set, each in a random order
     * @throws IllegalArgumentException when the counts differ, the fraction is out of range or leaves a part empty
     */
    public static Split groupSplit(ImageSet set, int[] groups, double trainingFraction, long seed) {
        return GroupSplit.of(set, groups, trainingFraction, seed);
    }

    /**
     * Splits a set that knows its groups so that no group stands in both parts.
     *
     * <pre>{@code
     * var data = groupSplit(signLanguageDigits(), 0.8, 42);   // no student in both parts
     * }</pre>
     *
     * @param set N images with groups
     * @param trainingFraction the part of the groups that trains, above 0 and below 1
     * @param seed the same seed gives the same split
     * @return two parts that make up the set, each in a random order
     * @throws IllegalArgumentException when the set has no groups, the fraction is out of range or leaves a part empty
     */
    public static Split groupSplit(ImageSet set, double trainingFraction, long seed) {
        return GroupSplit.of(set, GroupSplit.known(set), trainingFraction, seed);
    }

    /**
     * Splits the pixels of a scene by square blocks, so that patches of the two parts share no pixel.
     *
     * <p>Patches around near pixels overlap, so a split by single pixels shows the training pixels again in validation
     * (Liang et al., "On the sampling strategy for evaluation of spectral-spatial methods in hyperspectral image
     * classification", IEEE TGRS 55(2), 2017). Here round(f B) of the B blocks with images train, and an image within
     * {@code guard} pixels of a block of the other part is left out of both. With a guard of the patch radius the patches
     * of the parts are disjoint.
     *
     * @param set N images, each around one pixel of a scene
     * @param places where each image stands in the scene
     * @param side height and width of a block in pixels, above 2 x guard
     * @param guard the width of the band in pixels, at least 0; the radius of a patch
     * @param trainingFraction the part of the blocks that trains, above 0 and below 1
     * @param seed the same seed gives the same split
     * @return two disjoint parts, without the images of the guard band
     * @throws IllegalArgumentException when a count or a number does not fit or a part would be empty
     */
    public static Split blockSplit(
            ImageSet set, Places places, int side, int guard, double trainingFraction, long seed) {
        return BlockSplit.of(set, places, new Blocks(side, guard), trainingFraction, seed);
    }

    /**
     * Parts a set into k folds, each class divided to within one image; each fold validates once.
     *
     * <p>Stratified cross-validation (Kohavi, "A study of cross-validation and bootstrap", IJCAI 1995, section 3). A set
     * with targets is one class.
     *
     * @param set N images
     * @param k the number of folds, 2 to N
     * @param seed the same seed gives the same folds
     * @return k splits, whose validation parts are disjoint and make up the set
     * @throws IllegalArgumentException when k is out of range
     */
    public static List<Split> folds(ImageSet set, int k, long seed) {
        return Folds.stratified(set, k, seed);
    }

    /**
     * Parts a set into k folds of nearly equal size without cutting a group.
     *
     * <p>The largest group goes first, each to the smallest fold (Graham, "Bounds on multiprocessing timing anomalies",
     * 1969); ties fall by chance.
     *
     * @param set N images
     * @param groups N group numbers, any numbers
     * @param k the number of folds, 2 to the number of groups
     * @param seed the same seed gives the same folds
     * @return k splits, whose validation parts are disjoint and make up the set
     * @throws IllegalArgumentException when the counts differ or k is out of range
     */
    public static List<Split> groupFolds(ImageSet set, int[] groups, int k, long seed) {
        return Folds.grouped(set, groups, k, seed);
    }

    /**
     * Parts a set that knows its groups into k folds without cutting a group.
     *
     * @param set N images with groups
     * @param k the number of folds, 2 to the number of groups
     * @param seed the same seed gives the same folds
     * @return k splits, whose validation parts are disjoint and make up the set
     * @throws IllegalArgumentException when the set has no groups or k is out of range
     */
    public static List<Split> groupFolds(ImageSet set, int k, long seed) {
        return Folds.grouped(set, GroupSplit.known(set), k, seed);
    }

    /**
     * Splits the patches of a scene by square blocks with a guard band of the patches' radius, so that patches of the two
     * parts share no pixel.
     *
     * <pre>{@code
     * var data = blockSplit(scene.patches(7, bands, scene.labelledPixels()), 20, 0.5, 42);
     * }</pre>
     *
     * @param patches pieces of a scene with their places
     * @param side height and width of a block in pixels, above twice the radius
     * @param trainingFraction the part of the blocks that trains, above 0 and below 1
     * @param seed the same seed gives the same split
     * @return two disjoint parts, without the images of the guard band
     * @throws IllegalArgumentException when a number does not fit or a part would be empty
     */
    public static Split blockSplit(ScenePatches patches, int side, double trainingFraction, long seed) {
        int radius = patches.images().shape().width() / 2;
        Places places = new Places(patches.rows(), patches.columns());
        return blockSplit(patches.images(), places, side, radius, trainingFraction, seed);
    }

    /**
     * Makes a split again from what it says of itself.
     *
     * @param set the whole set
     * @param method how the parts were chosen
     * @param recipe the method in words, as {@link Split#recipe} gave it
     * @param trainingFraction the fraction that was asked for
     * @param seed the seed of the choice
     * @return the split; empty when it needs indices, groups or places that only the caller has
     * @throws IllegalArgumentException when the set is too small for the recipe
     * @throws IllegalStateException when the set has no official split any more
     */
    public static Optional<Split> again(
            ImageSet set, Split.Method method, String recipe, double trainingFraction, long seed) {
        return switch (method) {
            case STRATIFIED -> Optional.of(set.split(trainingFraction, seed));
            case OFFICIAL -> Optional.of(set.officialSplit());
            case FOLD -> Folds.again(set, recipe, seed);
            case GROUPS -> GroupSplit.again(set, recipe, seed);
            case GIVEN, BLOCKS -> Optional.empty();
        };
    }

    /**
     * Finds validation images that have a twin among the training images.
     *
     * <p>Cost: O((N + M) log N) comparisons for N training and M validation images, for any content.
     *
     * <pre>{@code
     * check(fashionMnist().officialSplit());   // 10000 validation images, exact twins in training 0, near twins 87
     * }</pre>
     *
     * @param split the parts to compare
     * @return the twins, at most one for each validation image
     */
    public static Leakage check(Split split) {
        return LeakageSearch.of(split);
    }
}
