package loupe.runner;

import java.util.List;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.kernel.JavaSession;

/** The screen of a run: what is shown goes to the outputs of the cell that showed it. */
final class RunScreen implements Screen {

    private final JavaSession session;
    private final List<CellRun> cells;

    RunScreen(JavaSession session, List<CellRun> cells) {
        this.session = session;
        this.cells = cells;
    }

    @Override
    public DisplayId show(MimeBundle bundle) {
        DisplayId id = Screens.newId();
        session.flushOutput();
        session.currentSink().filter(CellOutputs.class::isInstance).ifPresent(sink -> ((CellOutputs) sink)
                .show(id, bundle));
        return id;
    }

    @Override
    public void update(DisplayId id, MimeBundle bundle) {
        cells.forEach(cell -> cell.outputs().update(id, bundle));
    }
}
