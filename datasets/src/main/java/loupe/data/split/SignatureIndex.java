package loupe.data.split;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import loupe.data.SeedStream;

/** Finds signatures that are probably near a given one: several hash tables, so that a pair missed by one is met by another. */
final class SignatureIndex {

    private static final int TABLES = 10;
    /** Signatures further apart than this are not worth a look at all pixels. */
    private static final double WORTH_A_LOOK = 0.2;

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

    /** The training images to compare in full; none for a flat image, which only an equal one repeats. */
    Set<Integer> candidates(float[] signature) {
        Set<Integer> near = new TreeSet<>();
        if (!Signature.isFlat(signature)) {
            for (HashTable table : tables) {
                table.neighbours(signature, i -> addIfNear(i, signature, near));
            }
        }
        return near;
    }

    private void addIfNear(int i, float[] signature, Set<Integer> near) {
        if (Signature.distance(signatures.get(i), signature) <= WORTH_A_LOOK) {
            near.add(i);
        }
    }
}
