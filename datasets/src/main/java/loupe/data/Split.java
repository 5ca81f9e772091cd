package loupe.data;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set in two parts: one trains, the other validates.
 *
 * @param training the images that train
 * @param validation the images that validate
 * @param method how the parts were chosen
 * @param recipe the method in words with its settings, as {@code fold 2 of 5}; all but the data and the seed
 * @param trainingFraction the fraction that was asked for; for other methods than {@link Method#STRATIFIED} the one found
 * @param seed the seed of a split by chance, else 0
 * @param trainingIndices where the training images stand in the set that was split; copied
 * @param validationIndices where the validation images stand in the set that was split; copied
 */
public record Split(
        ImageSet training,
        ImageSet validation,
        Method method,
        String recipe,
        double trainingFraction,
        long seed,
        int[] trainingIndices,
        int[] validationIndices) {

    /** How the parts of a split were chosen. */
    public enum Method {
        /** By chance from a seed, class by class. */
        STRATIFIED,
        /** By the publisher of the set. */
        OFFICIAL,
        /** By indices that the caller gave. */
        GIVEN,
        /** By chance from a seed, so that no group (a person, a film) stands in both parts. */
        GROUPS,
        /** By chance from a seed, in square blocks of a scene with a guard band between the parts. */
        BLOCKS,
        /** One of k parts validates; the others train. */
        FOLD
    }

    /** Copies the index arrays. */
    public Split {
        trainingIndices = trainingIndices.clone();
        validationIndices = validationIndices.clone();
    }

    static Split stratified(ImageSet set, double fraction, long seed, int[] training, int[] validation) {
        return of(set, Method.STRATIFIED, "stratified, fraction " + fraction, fraction, seed, training, validation);
    }

    static Split official(ImageSet set, int trainingImages) {
        int[] training = IntStream.range(0, trainingImages).toArray();
        int[] validation = IntStream.range(trainingImages, set.size()).toArray();
        return of(set, Method.OFFICIAL, "official", (double) trainingImages / set.size(), 0, training, validation);
    }

    static Split given(ImageSet set, int[] training, int[] validation) {
        return chosen(set, Method.GIVEN, "given indices", 0, training, validation);
    }

    /**
     * A split by a method that this package does not know; images in neither part are left out.
     *
     * @param set the images to part
     * @param method how the parts were chosen
     * @param recipe the method in words with its settings
     * @param seed the seed of the choice, 0 when there is none
     * @param training the images that train
     * @param validation the images that validate, none of which trains
     * @return the split, in the order of the indices
     * @throws IllegalArgumentException when an index is out of range, comes twice, or a part is empty
     */
    public static Split chosen(
            ImageSet set, Method method, String recipe, long seed, int[] training, int[] validation) {
        BitSet taken = new BitSet(set.size());
        requireNew("trainingIndices", training, taken, set.size());
        requireNew("validationIndices", validation, taken, set.size());
        double fraction = (double) training.length / (training.length + validation.length);
        return of(set, method, recipe, fraction, seed, training, validation);
    }

    private static Split of(
            ImageSet set, Method method, String recipe, double fraction, long seed, int[] training, int[] validation) {
        ImageSet first = set.select(training);
        return new Split(first, set.select(validation), method, recipe, fraction, seed, training, validation);
    }

    private static void requireNew(String name, int[] indices, BitSet taken, int size) {
        if (indices.length == 0) {
            throw new IllegalArgumentException(name + ": expected at least 1, got 0");
        }
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || indices[i] >= size || taken.get(indices[i])) {
                throw new IllegalArgumentException(
                        name + "[" + i + "]: expected 0.." + (size - 1) + ", each once, got " + indices[i]);
            }
            taken.set(indices[i]);
        }
    }

    /**
     * Where the training images stand in the set that was split.
     *
     * @return a new array
     */
    @Override
    public int[] trainingIndices() {
        return trainingIndices.clone();
    }

    /**
     * Where the validation images stand in the set that was split.
     *
     * @return a new array
     */
    @Override
    public int[] validationIndices() {
        return validationIndices.clone();
    }

    /**
     * A fingerprint of which image went where, in which order.
     *
     * @return SHA-256 over the count of training images, their indices, then the same for validation, all as little-endian
     *     32-bit numbers, as 64 hexadecimal digits
     */
    public String indicesSha256() {
        return new Sha256()
                .add(trainingIndices.length)
                .add(trainingIndices)
                .add(validationIndices.length)
                .add(validationIndices)
                .hex();
    }

    @Override
    public String toString() {
        boolean byChance = method != Method.OFFICIAL && method != Method.GIVEN;
        String how = recipe + (byChance ? ", seed " + seed : "");
        return training.name() + ": " + training.size() + " training + " + validation.size() + " validation images ("
                + how + ")";
    }
}
