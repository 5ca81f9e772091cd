package loupe.display.value;

import java.util.Optional;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.Rendering;
import loupe.display.ValueText;

/** Draws what is in an optional. */
public final class OptionalRenderer implements Renderer<Optional<?>> {

    /** The one renderer of its type. */
    public OptionalRenderer() {}

    @Override
    @SuppressWarnings("unchecked")
    public Class<Optional<?>> type() {
        return (Class<Optional<?>>) (Class<?>) Optional.class;
    }

    @Override
    public MimeBundle render(Optional<?> optional) {
        return optional.flatMap(Rendering::drawn)
                .orElse(MimeBundle.text(""))
                .with(MimeBundle.PLAIN, ValueText.of(optional));
    }
}
