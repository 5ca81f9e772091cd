package loupe.data.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.data.SeedStream;

/** Finds signatures that are probably near a given one: several hash tables, so that a pair missed by one is met by another. */
final class SignatureIndex {

    private static final int TABLES = 10;
    /** Signatures further apart than this are not worth a look at all pixels. */
    private static final double WORTH_A_LOOK = 0.2;

    /** How many are compared in full at most, so that many alike images cost no more than others. */
    private static final int MOST = 16;

    private final List<float[]> signatures;
    private final List<HashTable> tables;

    SignatureIndex(List<float[]> signatures) {
        this.signatures = signatures;
        SeedStream random = SeedStream.of(0, "leakage");
        int length = signatures.get(0).length;
        this.tables = IntStream.range(0, TABLES)
                .mapToObj(t -> new HashTable(length, signatures, random))
                .toList();
    }

    /** The training images to compare in full, likeliest first; none for a flat image, which only an equal one repeats. */
    int[] candidates(float[] signature) {
        if (Signature.isFlat(signature)) {
            return new int[0];
        }
        Map<Integer, Double> distances = new HashMap<>();
        for (HashTable table : tables) {
            table.neighbours(
                    signature,
                    i -> distances.computeIfAbsent(i, met -> Signature.distance(signatures.get(met), signature)));
        }
        return distances.entrySet().stream()
                .filter(met -> met.getValue() <= WORTH_A_LOOK)
                .sorted(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }
}
