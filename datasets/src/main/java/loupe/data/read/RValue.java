package loupe.data.read;

import java.util.List;
import java.util.Map;

/** A value of R: numbers, texts or other values, with named attributes. */
record RValue(double[] numbers, List<String> texts, List<RValue> items, Map<String, RValue> attributes) {

    static final RValue EMPTY = new RValue(new double[0], List.of(), List.of(), Map.of());

    RValue withNumbers(double[] values) {
        return new RValue(values, texts, items, attributes);
    }

    RValue withTexts(List<String> values) {
        return new RValue(numbers, List.copyOf(values), items, attributes);
    }

    RValue withItems(List<RValue> values) {
        return new RValue(numbers, texts, List.copyOf(values), attributes);
    }

    RValue withAttributes(Map<String, RValue> values) {
        return new RValue(numbers, texts, items, values);
    }

    /** The texts of an attribute, none when it is absent. */
    List<String> texts(String attribute) {
        return attributes.getOrDefault(attribute, EMPTY).texts();
    }
}
