package loupe.data.prepare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a step as a line of text: a kind, then {@code name=value} separated by blanks. */
final class Fields {

    private final String kind;
    private final Map<String, String> values = new LinkedHashMap<>();

    Fields(String kind) {
        this.kind = kind;
    }

    static Fields parse(String line) {
        String[] words = line.strip().split(" +");
        Fields fields = new Fields(words[0]);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(words[0] + ": expected name=value, got " + word);
            }
            fields.values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return fields;
    }

    String kind() {
        return kind;
    }

    Fields with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Fields with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    Fields with(String name, double... numbers) {
        return with(name, Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(",")));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    String line() {
        return values.entrySet().stream()
                .map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("", kind, ""));
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(kind + ": expected a field " + name + ", got " + values.keySet());
        }
        return value;
    }

    int whole(String name) {
        double number = number(name);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(kind + "." + name + ": expected a whole number, got " + number);
        }
        return (int) number;
    }

    double number(String name) {
        return numbers(name, 1)[0];
    }

    double[] numbers(String name, int count) {
        double[] numbers = numbers(name);
        if (numbers.length != count) {
            throw new IllegalArgumentException(
                    kind + "." + name + ": expected " + count + " numbers, got " + numbers.length);
        }
        return numbers;
    }

    double[] numbers(String name) {
        try {
            return Arrays.stream(text(name).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(kind + "." + name + ": expected numbers, got " + text(name), e);
        }
    }
}
