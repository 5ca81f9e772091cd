package loupe.notebook;

import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Screen;
import org.rapaio.jupyter.kernel.global.Global;

/** Shows by the functions that rapaio gives to every cell; a bundle comes back to {@link RapaioRenderer}. */
record RapaioScreen() implements Screen {

    @Override
    public DisplayId show(MimeBundle bundle) {
        return new DisplayId(Global.display(bundle));
    }

    @Override
    public void update(DisplayId id, MimeBundle bundle) {
        Global.updateDisplay(id.value(), bundle);
    }
}
