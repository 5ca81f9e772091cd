package loupe.display.value;

import java.util.Iterator;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Names an iterator without a text of its own and leaves it as it is, since reading would use it up. */
public final class IteratorRenderer implements Renderer<Iterator<?>> {

    /** The one renderer of its type. */
    public IteratorRenderer() {}

    @Override
    @SuppressWarnings("unchecked")
    public Class<Iterator<?>> type() {
        return (Class<Iterator<?>>) (Class<?>) Iterator.class;
    }

    @Override
    public boolean draws(Iterator<?> value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException unknown) {
            return false;
        }
    }

    @Override
    public MimeBundle render(Iterator<?> iterator) {
        return MimeBundle.text("Iterator (" + ValueText.typeName(iterator.getClass()) + "), not consumed");
    }
}
