package loupe.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Targets that are places in the image: pairs of names such as {@code nose_tip_x}, {@code nose_tip_y}.
 *
 * <p>x is the column and y the row in pixels, and (0, 0) is the centre of the first pixel. Whoever moves an image must move
 * such targets too; other targets (an age, a weight) stay as they are.
 */
public final class Keypoints {

    private Keypoints() {}

    /**
     * Whether all targets are places.
     *
     * @param names the targets' names
     * @return true when there are names and each two of them are {@code stem_x} and {@code stem_y} of one stem
     */
    public static boolean areNamed(List<String> names) {
        return !names.isEmpty()
                && names.size() % 2 == 0
                && IntStream.range(0, names.size() / 2).allMatch(point -> isPair(names, point));
    }

    /**
     * Which point each becomes in a mirrored image: the left eye of a face becomes a right eye.
     *
     * @param names P pairs of names
     * @return for each of the P points the one with left and right swapped in its name, or itself when there is none
     */
    public static int[] mirrored(List<String> names) {
        List<String> stems = IntStream.range(0, names.size() / 2)
                .mapToObj(point -> stem(names.get(2 * point)))
                .toList();
        return IntStream.range(0, stems.size())
                .map(point -> {
                    int partner = stems.indexOf(swapped(stems.get(point)));
                    return partner < 0 ? point : partner;
                })
                .toArray();
    }

    private static boolean isPair(List<String> names, int point) {
        String x = names.get(2 * point);
        String y = names.get(2 * point + 1);
        return x.endsWith("_x") && y.endsWith("_y") && stem(x).equals(stem(y));
    }

    private static String stem(String name) {
        return name.length() < 2 ? name : name.substring(0, name.length() - 2);
    }

    private static String swapped(String stem) {
        return stem.replace("left", "\0").replace("right", "left").replace("\0", "right");
    }
}
