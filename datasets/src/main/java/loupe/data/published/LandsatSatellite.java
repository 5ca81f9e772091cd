package loupe.data.published;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Progress;
import loupe.data.read.RDataFrame;

/**
 * Pieces of 3 x 3 pixels of a Landsat picture, read where R's package mlbench installs them: 36 columns, pixel by pixel and
 * in each pixel band by band, then the class of the pixel in the middle.
 */
public final class LandsatSatellite extends PublishedSource {

    /** For the service loader. */
    public LandsatSatellite() {
        super("landsat");
    }

    LandsatSatellite(DataCard card) {
        super(card);
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        DataFile file = card().files().get(0);
        RDataFrame table = RDataFrame.read(file.name(), cache.bytes(card(), file, progress));
        requireForm(file.name(), table);
        ImageShape shape = card().shape();
        int plane = shape.height() * shape.width();
        byte[] pixels = new byte[card().images() * shape.values()];
        for (int i = 0; i < pixels.length; i++) {
            int value = i % shape.values();
            double[] column = table.columns().get(value % plane * shape.channels() + value / plane);
            pixels[i] = octet(file.name(), column[i / shape.values()]);
        }
        double[] classes = table.columns().get(shape.values());
        int[] labels =
                IntStream.range(0, card().images()).map(i -> (int) classes[i]).toArray();
        return ImageSet.ofBytes(card().name(), shape, pixels, labels, card().classes())
                .withCard(card())
                .withOfficialSplit(trainingImages());
    }

    // Of 6,435 the first 4,435 train.
    private int trainingImages() {
        return card().images() * 887 / 1287;
    }

    private void requireForm(String file, RDataFrame table) {
        int columns = card().shape().values() + 1;
        int rows = table.columns().get(0).length;
        if (table.columns().size() != columns || rows != card().images()) {
            throw new DataException(file + ": expected " + card().images() + " rows of " + columns + " columns, got "
                    + rows + " of " + table.columns().size());
        }
        List<String> classes = table.levels().get(columns - 1);
        if (!classes.equals(card().classes())) {
            throw new DataException(file + ": expected the classes " + card().classes() + ", got " + classes);
        }
    }

    private static byte octet(String file, double value) {
        if (value < 0 || value > 255 || value != Math.rint(value)) {
            throw new DataException(file + ": expected whole numbers 0..255, got " + value);
        }
        return (byte) value;
    }
}
