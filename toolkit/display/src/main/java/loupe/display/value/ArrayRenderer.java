package loupe.display.value;

import java.lang.reflect.Array;
import loupe.display.ArrayFacts;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Draws arrays of any type: short ones as text, long ones with their statistics, matrices and planes as heat maps. */
public final class ArrayRenderer implements Renderer<Object> {

    private static final int SHORT = 23;

    /** The one renderer of its type. */
    public ArrayRenderer() {}

    @Override
    public Class<Object> type() {
        return Object.class;
    }

    @Override
    public boolean draws(Object value) {
        return value.getClass().isArray();
    }

    @Override
    public MimeBundle render(Object array) {
        ArrayFacts facts = ArrayFacts.of(array);
        if (!isNumeric(facts.element())) {
            return objects(array, facts);
        }
        return facts.dimensions() == 1 ? row(array, facts) : rows(array, facts);
    }

    private static boolean isNumeric(Class<?> element) {
        return element.isPrimitive() && element != boolean.class && element != char.class;
    }

    private static MimeBundle objects(Object array, ArrayFacts facts) {
        MimeBundle text = MimeBundle.text(ValueText.of(array) + ragged(facts));
        if (!(array instanceof Object[] objects)) {
            return text;
        }
        return ElementTable.of(facts.type(), java.util.Arrays.asList(objects))
                .map(text::withHtml)
                .orElse(text);
    }

    private static MimeBundle row(Object array, ArrayFacts facts) {
        String values = ValueText.of(array);
        if (Array.getLength(array) <= SHORT) {
            return MimeBundle.text(values);
        }
        String statistics = NumberStats.of(array).toString();
        return MimeBundle.text(values + "\n" + statistics)
                .withHtml(Fragment.facts(facts.type(), statistics)
                        + Fragment.code(values.substring(values.indexOf('{'))));
    }

    private static MimeBundle rows(Object array, ArrayFacts facts) {
        String statistics = NumberStats.of(array).toString();
        String values = ValueText.of(array) + ragged(facts);
        MimeBundle text = MimeBundle.text(values + "\n" + statistics);
        if (!facts.isRectangular() || facts.dimensions() > 3) {
            return text.withHtml(Fragment.facts(facts.type() + ragged(facts), statistics)
                    + Fragment.code(values.substring(values.indexOf('{'))));
        }
        return text.withHtml(Fragment.facts(facts.type(), statistics) + NumberGrids.of(array, facts));
    }

    private static String ragged(ArrayFacts facts) {
        return facts.isRectangular() ? "" : " (ragged: its rows differ in length)";
    }
}
