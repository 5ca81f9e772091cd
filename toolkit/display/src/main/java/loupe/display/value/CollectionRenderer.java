package loupe.display.value;

import java.util.Collection;
import loupe.display.Decimal;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Draws lists, sets and queues: short ones as text, long ones and those of records as a table of the first elements. */
public final class CollectionRenderer implements Renderer<Collection<?>> {

    /** The one renderer of its type. */
    public CollectionRenderer() {}

    @Override
    @SuppressWarnings("unchecked")
    public Class<Collection<?>> type() {
        return (Class<Collection<?>>) (Class<?>) Collection.class;
    }

    @Override
    public MimeBundle render(Collection<?> collection) {
        String text = ValueText.of(collection);
        String name = Fragment.kind(collection);
        boolean isCut = !ValueText.isWhole(collection.size(), text);
        MimeBundle plain =
                MimeBundle.text(isCut ? text + "\n" + name + " of " + Decimal.grouped(collection.size()) : text);
        return ElementTable.of(name, collection).map(plain::withHtml).orElse(plain);
    }
}
