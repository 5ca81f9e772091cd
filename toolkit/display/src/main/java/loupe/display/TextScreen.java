package loupe.display;

import java.util.function.Consumer;

/**
 * A screen of plain text lines, for terminals and logs; it cannot update, so live pictures fall back to lines.
 *
 * @param out takes each shown text
 */
public record TextScreen(Consumer<String> out) implements Screen {

    @Override
    public DisplayId show(MimeBundle bundle) {
        out.accept(bundle.plain());
        return Screens.newId();
    }

    @Override
    public void update(DisplayId id, MimeBundle bundle) {
        out.accept(bundle.plain());
    }

    @Override
    public boolean canUpdate() {
        return false;
    }
}
