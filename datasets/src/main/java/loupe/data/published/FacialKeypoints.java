package loupe.data.published;

import java.nio.file.Path;
import loupe.data.DataCache;
import loupe.data.DataException;
import loupe.data.ImageSet;
import loupe.data.Progress;
import loupe.data.read.Readers;

/** Kaggle's faces with fifteen points, from a file that needs an account there. */
public final class FacialKeypoints extends PublishedSource {

    /** For the service loader. */
    public FacialKeypoints() {
        super("facialKeypoints");
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        Path table = PlacedByHand.require(card(), cache, "training.csv");
        ImageSet set = Readers.keypointTable(table);
        if (set.size() != card().images()) {
            throw new DataException(
                    "training.csv: expected " + card().images() + " rows with all points, got " + set.size());
        }
        return set.withCard(card());
    }
}
