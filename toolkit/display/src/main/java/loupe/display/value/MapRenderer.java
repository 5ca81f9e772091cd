package loupe.display.value;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import loupe.display.Decimal;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Draws maps as a table of two columns. */
public final class MapRenderer implements Renderer<Map<?, ?>> {

    /** The one renderer of its type. */
    public MapRenderer() {}

    @Override
    @SuppressWarnings("unchecked")
    public Class<Map<?, ?>> type() {
        return (Class<Map<?, ?>>) (Class<?>) Map.class;
    }

    @Override
    public MimeBundle render(Map<?, ?> map) {
        String text = ValueText.of(map);
        if (map.isEmpty()) {
            return MimeBundle.text(text);
        }
        String name = Fragment.kind(map);
        String size = "of " + Decimal.grouped(map.size());
        MimeBundle plain =
                MimeBundle.text(ValueText.isWhole(map.size(), text) ? text : text + "\n" + name + " " + size);
        return plain.withHtml(Fragment.facts(name, size) + table(map));
    }

    private static String table(Map<?, ?> map) {
        var rows = new HtmlRows(List.of("key", "value"), false);
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext() && !rows.isFull()) {
            Map.Entry<?, ?> entry = entries.next();
            rows.add(Arrays.asList(entry.getKey(), entry.getValue()));
        }
        return rows.html(map.size());
    }
}
