package loupe.runner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The check of one cell for {@link Expectations}. */
final class CellExpectation {

    private static final int SHOWN_TEXT = 300;

    private final int index;
    private final Cell cell;
    private final String text;
    private final List<Expectations.Violation> found = new ArrayList<>();

    CellExpectation(int index, Cell cell) {
        this.index = index;
        this.cell = cell;
        this.text = CellText.of(cell);
    }

    List<Expectations.Violation> violations() {
        checkFailure();
        JsonNode expect = cell.loupe("expect");
        if (!expect.isMissingNode() && !expect.isObject()) {
            violated("an object {mime, text, number}", expect.toString());
        }
        expect.properties().forEach(entry -> check(entry.getKey(), entry.getValue()));
        return found;
    }

    private void checkFailure() {
        Optional<String> failure = CellText.failure(cell);
        boolean mayFail = cell.hasTag("raises-exception");
        if (failure.isPresent() && !mayFail) {
            violated("no error", failure.get());
        } else if (failure.isEmpty() && mayFail) {
            violated("an error, as the tag raises-exception says", "none");
        }
    }

    private void check(String part, JsonNode value) {
        BiConsumer<String, JsonNode> check =
                switch (part) {
                    case "mime" -> (name, entry) -> checkMime(entry);
                    case "text" -> (name, entry) -> checkText(entry);
                    case "number" -> (name, entry) -> checkNumber(entry);
                    default -> (name, entry) -> violated("one of mime, text, number in loupe.expect", name);
                };
        if (value.isArray()) {
            value.forEach(entry -> check.accept(part, entry));
        } else {
            check.accept(part, value);
        }
    }

    private void checkMime(JsonNode type) {
        Set<String> types = new TreeSet<>();
        for (Output output : cell.outputs()) {
            if (output instanceof Output.Shown shown) {
                types.addAll(shown.data().keySet());
            }
        }
        if (!types.contains(type.asText())) {
            violated("an output of type " + type.asText(), types.isEmpty() ? "no shown value" : types.toString());
        }
    }

    private void checkText(JsonNode regex) {
        compiled(regex).ifPresent(pattern -> {
            if (!pattern.matcher(text).find()) {
                violated("text that matches " + pattern, "'" + shortened() + "'");
            }
        });
    }

    private void checkNumber(JsonNode range) {
        Set<String> fields = new TreeSet<>();
        range.fieldNames().forEachRemaining(fields::add);
        boolean bounded = range.path("min").isNumber() || range.path("max").isNumber();
        if (!Set.of("pattern", "min", "max").containsAll(fields) || !bounded) {
            violated("number: {pattern, min and/or max as numbers}", range.toString());
            return;
        }
        compiled(range.path("pattern")).ifPresent(pattern -> checkNumber(pattern, range));
    }

    private void checkNumber(Pattern pattern, JsonNode range) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.groupCount() != 1) {
            violated("a pattern with one group", pattern.pattern());
            return;
        }
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        if (last == null) {
            violated("a number by " + pattern, "'" + shortened() + "'");
        } else if (!within(last, range)) {
            violated("a number by " + pattern + " within " + bounds(range), last);
        }
    }

    private static boolean within(String number, JsonNode range) {
        try {
            double value = Double.parseDouble(number);
            return value >= range.path("min").asDouble(Double.NEGATIVE_INFINITY)
                    && value <= range.path("max").asDouble(Double.POSITIVE_INFINITY);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String bounds(JsonNode range) {
        return "[" + range.path("min").asText("-inf") + ", " + range.path("max").asText("inf") + "]";
    }

    private Optional<Pattern> compiled(JsonNode regex) {
        try {
            if (regex.isTextual()) {
                return Optional.of(Pattern.compile(regex.asText(), Pattern.MULTILINE));
            }
            violated("a regular expression as text", regex.toString());
        } catch (PatternSyntaxException fault) {
            violated("a regular expression", fault.getDescription() + " in " + regex.asText());
        }
        return Optional.empty();
    }

    private String shortened() {
        return text.length() <= SHOWN_TEXT ? text.strip() : text.substring(0, SHOWN_TEXT) + "...";
    }

    private void violated(String expected, String got) {
        found.add(new Expectations.Violation(index, cell.id(), expected, got));
    }
}
