package loupe.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Screen;
import loupe.display.Screens;

/**
 * Shows values in the notebook, below the cell that the calling thread works for.
 *
 * @param cell hands over that cell's text so far, and gives the cell
 */
record JupyterScreen(Supplier<CellPublisher> cell) implements Screen {

    @Override
    public DisplayId show(MimeBundle bundle) {
        DisplayId id = Screens.newId();
        send("display_data", id, bundle);
        return id;
    }

    @Override
    public void update(DisplayId id, MimeBundle bundle) {
        send("update_display_data", id, bundle);
    }

    private void send(String type, DisplayId id, MimeBundle bundle) {
        ObjectNode content = CellPublisher.data(bundle);
        content.putObject("transient").put("display_id", id.value());
        cell.get().publish(type, content);
    }
}
