package loupe.display;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what was shown, in order, each value in its latest state: the screen of headless runs and of tests.
 *
 * <pre>{@code
 * var screen = new RecordingScreen();
 * Screens.with(screen, () -> show("hello"));
 * screen.shown().get(0).plain();   // hello
 * }</pre>
 */
public final class RecordingScreen implements Screen {

    private final Map<DisplayId, MimeBundle> latest = new LinkedHashMap<>();
    private int updates;

    /** An empty recording. */
    public RecordingScreen() {}

    @Override
    public synchronized DisplayId show(MimeBundle bundle) {
        DisplayId id = Screens.newId();
        latest.put(id, bundle);
        return id;
    }

    @Override
    public synchronized void update(DisplayId id, MimeBundle bundle) {
        if (latest.replace(id, bundle) == null) {
            throw new IllegalArgumentException("id: expected one that show gave, got " + id);
        }
        updates++;
    }

    /**
     * What stands on the screen now.
     *
     * @return the latest state of each shown value, in order of showing
     */
    public synchronized List<MimeBundle> shown() {
        return new ArrayList<>(latest.values());
    }

    /**
     * How often a shown value was replaced.
     *
     * @return the number of updates
     */
    public synchronized int updates() {
        return updates;
    }
}
