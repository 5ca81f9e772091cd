package loupe.data.published;

import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.Progress;
import loupe.data.Scene;
import loupe.data.SceneSource;

/** Indian Pines, seen by AVIRIS in 1992, without the water bands. */
public final class IndianPines implements SceneSource {

    private final DataCard card = DataCard.read(IndianPines.class, "indianPines/card.properties");

    /** For the service loader. */
    public IndianPines() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public Scene scene(DataCache cache, Progress progress) {
        return MatlabScene.load(card, cache, progress);
    }
}
