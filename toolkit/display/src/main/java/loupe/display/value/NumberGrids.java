package loupe.display.value;

import java.lang.reflect.Array;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.display.ArrayFacts;

/** The pictures of rectangular arrays of two and three dimensions. */
final class NumberGrids {

    private static final int MOST_PLANES = 8;

    private NumberGrids() {}

    static String of(Object array, ArrayFacts facts) {
        if (facts.dimensions() == 2) {
            return NumberGrid.sampled(array).html();
        }
        int planes = facts.lengths().get(0);
        String shown = IntStream.range(0, Math.min(planes, MOST_PLANES))
                .mapToObj(plane -> NumberGrid.sampled(Array.get(array, plane)).picture("plane " + plane))
                .collect(Collectors.joining(" "));
        String more = planes > MOST_PLANES ? "<div>... " + (planes - MOST_PLANES) + " more planes</div>" : "";
        return "<div>" + shown + "</div>" + more;
    }
}
