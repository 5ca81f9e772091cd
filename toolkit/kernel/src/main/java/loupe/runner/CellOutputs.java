package loupe.runner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.kernel.OutputSink;
import loupe.kernel.StreamName;

/** Gathers what one cell puts out, from any thread, also after its end; shown values can be replaced in their place. */
final class CellOutputs implements OutputSink {

    /** A loop that prints for ever must not fill the memory, nor make a page that no browser opens. */
    static final int MOST_CHARACTERS = 2_000_000;

    private final List<Output> outputs = new ArrayList<>();
    private final Map<DisplayId, Integer> places = new HashMap<>();
    private int characters;

    @Override
    public synchronized void write(StreamName stream, String text) {
        int room = MOST_CHARACTERS - characters;
        if (room <= 0) {
            return;
        }
        characters += text.length();
        append(stream.jupyterName(), text.length() <= room ? text : text.substring(0, room));
        if (text.length() >= room) {
            append(
                    "stderr",
                    "\n... the cell printed more than " + MOST_CHARACTERS + " characters; the rest is dropped\n");
        }
    }

    private void append(String name, String text) {
        int last = outputs.size() - 1;
        if (last >= 0
                && outputs.get(last) instanceof Output.Stream stream
                && stream.name().equals(name)) {
            outputs.set(last, new Output.Stream(name, stream.text() + text));
        } else {
            outputs.add(new Output.Stream(name, text));
        }
    }

    synchronized void show(DisplayId id, MimeBundle bundle) {
        places.put(id, outputs.size());
        outputs.add(Output.Shown.of(bundle, OptionalInt.empty()));
    }

    synchronized void update(DisplayId id, MimeBundle bundle) {
        Integer place = places.get(id);
        if (place != null) {
            outputs.set(place, Output.Shown.of(bundle, OptionalInt.empty()));
        }
    }

    synchronized void add(Output output) {
        outputs.add(output);
    }

    synchronized List<Output> all() {
        return List.copyOf(outputs);
    }
}
