package loupe.data.published;

import java.util.stream.IntStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Progress;
import loupe.data.read.MatlabArray;

/** The Olivetti faces: a MATLAB array with one image in each column, column by column; ten images for each person. */
public final class OlivettiFaces extends PublishedSource {

    /** For the service loader. */
    public OlivettiFaces() {
        super("olivetti");
    }

    OlivettiFaces(DataCard card) {
        super(card);
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        DataFile file = card().files().get(0);
        ImageShape shape = card().shape();
        MatlabArray faces = MatlabArray.read(file.name(), cache.bytes(card(), file, progress), "faces")
                .require(file.name(), shape.values(), card().images());
        byte[] pixels = new byte[card().images() * shape.values()];
        for (int i = 0; i < card().images(); i++) {
            for (int v = 0; v < shape.values(); v++) {
                int row = v % shape.height();
                int column = v / shape.height();
                pixels[i * shape.values() + shape.index(0, row, column)] = octet(file.name(), faces.at(v, i));
            }
        }
        int perPerson = card().images() / card().classes().size();
        int[] labels =
                IntStream.range(0, card().images()).map(i -> i / perPerson).toArray();
        return ImageSet.ofBytes(card().name(), shape, pixels, labels, card().classes())
                .withCard(card());
    }

    private static byte octet(String file, double value) {
        if (value < 0 || value > 255) {
            throw new DataException(file + ": expected values 0..255, got " + value);
        }
        return (byte) Math.round(value);
    }
}
