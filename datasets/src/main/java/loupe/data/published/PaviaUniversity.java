package loupe.data.published;

import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.Progress;
import loupe.data.Scene;
import loupe.data.SceneSource;

/** Pavia University, seen by ROSIS. */
public final class PaviaUniversity implements SceneSource {

    private final DataCard card = DataCard.read(PaviaUniversity.class, "paviaUniversity/card.properties");

    /** For the service loader. */
    public PaviaUniversity() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public Scene scene(DataCache cache, Progress progress) {
        return MatlabScene.load(card, cache, progress);
    }
}
