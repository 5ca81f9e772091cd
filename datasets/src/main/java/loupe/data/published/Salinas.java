package loupe.data.published;

import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.Progress;
import loupe.data.Scene;
import loupe.data.SceneSource;

/** Salinas, seen by AVIRIS, without the water bands. */
public final class Salinas implements SceneSource {

    private final DataCard card = DataCard.read(Salinas.class, "salinas/card.properties");

    /** For the service loader. */
    public Salinas() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public Scene scene(DataCache cache, Progress progress) {
        return MatlabScene.load(card, cache, progress);
    }
}
