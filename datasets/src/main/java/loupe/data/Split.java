package loupe.data;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set in two parts: one trains, the other validates.
 *
 * @param training the images that train
 * @param validation the images that validate
 * @param method how the parts were chosen
 * @param trainingFraction the fraction that was asked for; for other methods than {@link Method#STRATIFIED} the one found
 * @param seed the seed of a stratified split, else 0
 * @param trainingIndices where the training images stand in the set that was split; copied
 * @param validationIndices where the validation images stand in the set that was split; copied
 */
public record Split(
        ImageSet training,
        ImageSet validation,
        Method method,
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
        GIVEN
    }

    /** Copies the index arrays. */
    public Split {
        trainingIndices = trainingIndices.clone();
        validationIndices = validationIndices.clone();
    }

    static Split of(ImageSet set, Method method, double fraction, long seed, int[] training, int[] validation) {
        return new Split(set.select(training), set.select(validation), method, fraction, seed, training, validation);
    }

    static Split official(ImageSet set, int trainingImages) {
        int[] training = IntStream.range(0, trainingImages).toArray();
        int[] validation = IntStream.range(trainingImages, set.size()).toArray();
        return of(set, Method.OFFICIAL, (double) trainingImages / set.size(), 0, training, validation);
    }

    static Split given(ImageSet set, int[] training, int[] validation) {
        BitSet taken = new BitSet(set.size());
        requireNew("trainingIndices", training, taken, set.size());
        requireNew("validationIndices", validation, taken, set.size());
        double fraction = (double) training.length / (training.length + validation.length);
        return of(set, Method.GIVEN, fraction, 0, training, validation);
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
        String how =
                switch (method) {
                    case STRATIFIED -> "stratified, fraction " + trainingFraction + ", seed " + seed;
                    case OFFICIAL -> "official";
                    case GIVEN -> "given indices";
                };
        return training.name() + ": " + training.size() + " training + " + validation.size() + " validation images ("
                + how + ")";
    }
}
