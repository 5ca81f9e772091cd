package loupe.display.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.display.Decimal;
import loupe.display.RecordParts;
import loupe.display.ValueText;

/** The elements of a collection as a table: a column for each component of records, else one element in a row. */
final class ElementTable {

    /** What fits into a line or two is read faster as text. */
    private static final int SHORT = 160;

    private ElementTable() {}

    /** The table; empty when the elements' text says as much. */
    static Optional<String> of(String name, Collection<?> elements) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        Optional<Class<?>> record = record(elements);
        String text = ValueText.of(elements);
        boolean isShort = text.length() <= SHORT && ValueText.isWhole(elements.size(), text);
        if (record.isEmpty() && isShort) {
            return Optional.empty();
        }
        String title = Fragment.facts(name, "of " + Decimal.grouped(elements.size()));
        if (elements.iterator().next() instanceof Number) {
            return Optional.of(title + Fragment.code(text));
        }
        return Optional.of(title + record.map(type -> records(type, elements)).orElseGet(() -> numbered(elements)));
    }

    /** The record class of all shown elements. */
    private static Optional<Class<?>> record(Collection<?> elements) {
        Class<?> common = null;
        Iterator<?> all = elements.iterator();
        for (int i = 0; i < HtmlRows.MOST_ROWS && all.hasNext(); i++) {
            Object element = all.next();
            if (!(element instanceof Record) || common != null && common != element.getClass()) {
                return Optional.empty();
            }
            common = element.getClass();
        }
        return Optional.<Class<?>>ofNullable(common).filter(type -> type.getRecordComponents().length > 0);
    }

    private static String records(Class<?> type, Collection<?> elements) {
        List<String> header = Stream.concat(
                        Stream.of("#"), Stream.of(type.getRecordComponents()).map(part -> part.getName()))
                .toList();
        return rows(
                header, elements, element -> RecordParts.of((Record) element).values());
    }

    private static String numbered(Collection<?> elements) {
        return rows(List.of("#", "value"), elements, Collections::singletonList);
    }

    private static String rows(List<String> header, Collection<?> elements, Function<Object, Collection<?>> cells) {
        var rows = new HtmlRows(header, true);
        Iterator<?> all = elements.iterator();
        for (int i = 0; all.hasNext() && !rows.isFull(); i++) {
            List<Object> row = new ArrayList<>(List.of(i));
            row.addAll(cells.apply(all.next()));
            rows.add(row);
        }
        return rows.html(elements.size());
    }
}
