package loupe.plot.renderer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.LayoutType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shapes in words: {@code (N=32, C=3, H=28, W=28)} where the axes are known, else {@code (32, 10)}. */
final class AxisNames {

    private static final String IMAGES = "NCHW";
    private static final String FILTERS = "OIHW";

    private AxisNames() {}

    static String of(Shape shape) {
        return words(shape, "");
    }

    /** Four axes without names of their own are those of images, or of a convolution's weight, in this library. */
    static String of(NDArray array) {
        boolean isWeight = array.getName() != null && array.getName().endsWith("weight");
        boolean isImages = array.getShape().dimension() == IMAGES.length();
        return words(array.getShape(), isImages ? isWeight ? FILTERS : IMAGES : "");
    }

    private static String words(Shape shape, String names) {
        boolean isScalar = shape.dimension() == 0;
        return isScalar
                ? "scalar"
                : IntStream.range(0, shape.dimension())
                        .mapToObj(axis -> name(shape, names, axis) + size(shape.get(axis)))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(Shape shape, String names, int axis) {
        LayoutType known = shape.getLayoutType(axis);
        if (known != LayoutType.UNKNOWN) {
            return known.getValue() + "=";
        }
        return names.isEmpty() ? "" : names.charAt(axis) + "=";
    }

    private static String size(long size) {
        return size < 0 ? "?" : String.valueOf(size);
    }
}
