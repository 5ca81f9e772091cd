package loupe.data.published;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Progress;
import loupe.data.read.NumpyArray;

/** Faces and pieces without a face, as scikit-image installs them: first all faces, then all others. */
public final class LfwSubset extends PublishedSource {

    /** For the service loader. */
    public LfwSubset() {
        super("lfwSubset");
    }

    LfwSubset(DataCard card) {
        super(card);
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        DataFile file = card().files().get(0);
        NumpyArray array = NumpyArray.read(file.name(), cache.bytes(card(), file, progress));
        ImageShape shape = card().shape();
        int[] expected = {card().images(), shape.height(), shape.width()};
        if (!Arrays.equals(array.sizes(), expected)) {
            throw new DataException(file.name() + ": expected sizes " + Arrays.toString(expected) + ", got "
                    + Arrays.toString(array.sizes()));
        }
        float[] pixels = new float[array.values().length];
        IntStream.range(0, pixels.length).forEach(i -> pixels[i] = (float) array.values()[i]);
        int[] labels = IntStream.range(0, card().images())
                .map(i -> 2 * i / card().images())
                .toArray();
        return ImageSet.ofFloats(card().name(), shape, pixels, labels, card().classes())
                .withCard(card());
    }
}
