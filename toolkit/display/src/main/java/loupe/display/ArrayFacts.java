package loupe.display;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dimensions of a Java array.
 *
 * @param element the innermost component type
 * @param lengths the length of each dimension, as far as all arrays of one depth have the same
 * @param dimensions how many dimensions its type has
 */
public record ArrayFacts(Class<?> element, List<Integer> lengths, int dimensions) {

    private static final int MOST_ROWS = 1_000_000;

    /**
     * Copies the list.
     */
    public ArrayFacts {
        lengths = List.copyOf(lengths);
    }

    /**
     * Measures an array; the cost is the number of its inner arrays.
     *
     * @param array an array of any type
     * @return its dimensions
     */
    public static ArrayFacts of(Object array) {
        int dimensions = 0;
        Class<?> element = array.getClass();
        while (element.isArray()) {
            element = element.getComponentType();
            dimensions++;
        }
        List<Integer> lengths = new ArrayList<>(List.of(Array.getLength(array)));
        for (List<Object> level = List.of(array); lengths.size() < dimensions; ) {
            level = inner(level);
            int length = commonLength(level);
            if (length < 0) {
                break;
            }
            lengths.add(length);
        }
        return new ArrayFacts(element, lengths, dimensions);
    }

    private static List<Object> inner(List<Object> level) {
        List<Object> inner = new ArrayList<>();
        for (Object array : level) {
            for (Object one : (Object[]) array) {
                if (one == null || inner.size() >= MOST_ROWS) {
                    return List.of();
                }
                inner.add(one);
            }
        }
        return inner;
    }

    private static int commonLength(List<Object> level) {
        int length = level.isEmpty() ? -1 : Array.getLength(level.get(0));
        return level.stream().allMatch(one -> Array.getLength(one) == length) ? length : -1;
    }

    /**
     * Whether all inner arrays of one depth have one length.
     *
     * @return false for rows of different lengths, and where a row is null
     */
    public boolean isRectangular() {
        return lengths.size() == dimensions;
    }

    /**
     * The type with its lengths.
     *
     * @return as {@code float[3][28][28]}; a length that is not one for all is left out: {@code int[3][]}
     */
    public String type() {
        return ValueText.typeName(element)
                + lengths.stream().map(length -> "[" + length + "]").collect(Collectors.joining())
                + "[]".repeat(dimensions - lengths.size());
    }
}
