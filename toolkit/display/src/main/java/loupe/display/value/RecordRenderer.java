package loupe.display.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loupe.display.MimeBundle;
import loupe.display.RecordParts;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Draws records as a table of their components; one with a {@code toString} of its own is shown by that. */
public final class RecordRenderer implements Renderer<Record> {

    /** The one renderer of its type. */
    public RecordRenderer() {}

    @Override
    public Class<Record> type() {
        return Record.class;
    }

    @Override
    public boolean draws(Record value) {
        return RecordParts.isPlain(value);
    }

    @Override
    public MimeBundle render(Record value) {
        MimeBundle text = MimeBundle.text(ValueText.of(value));
        Map<String, Object> parts = RecordParts.of(value);
        if (parts.isEmpty()) {
            return text;
        }
        var rows = new HtmlRows(List.of("component", "value"), false);
        parts.entrySet().stream()
                .takeWhile(part -> !rows.isFull())
                .forEach(part -> rows.add(Arrays.asList(part.getKey(), part.getValue())));
        return text.withHtml(Fragment.facts(ValueText.typeName(value.getClass()), "") + rows.html(parts.size()));
    }
}
