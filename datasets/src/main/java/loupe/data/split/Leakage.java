package loupe.data.split;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the search for twins across the parts of a split found.
 *
 * @param name the name of the set
 * @param validationImages how many validation images were looked at
 * @param exact twins whose values are all equal, in the order of the validation part
 * @param near twins whose values correlate by 0.99 or more: a change of brightness or contrast, light noise, another
 *     compression; shifted or mirrored images are not found
 */
public record Leakage(String name, int validationImages, List<Twin> exact, List<Twin> near) {

    /** Copies the lists. */
    public Leakage {
        exact = List.copyOf(exact);
        near = List.copyOf(near);
    }

    /**
     * Whether no twin was found.
     *
     * @return true when both lists are empty
     */
    public boolean isClean() {
        return exact.isEmpty() && near.isEmpty();
    }

    /**
     * How many twins differ in class: a sign of wrong labels.
     *
     * @return a count of exact and near twins
     */
    public long contradictions() {
        return Stream.concat(exact.stream(), near.stream())
                .filter(twin -> !twin.sameLabel())
                .count();
    }

    @Override
    public String toString() {
        return name + ": " + validationImages + " validation images, exact twins in training " + exact.size()
                + ", near twins " + near.size() + ", of these with another label " + contradictions();
    }
}
