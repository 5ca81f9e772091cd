package loupe.data.published;

import java.util.stream.IntStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.Progress;
import loupe.data.Scene;
import loupe.data.SceneSource;
import loupe.data.read.MatlabArray;

/** A scene of two MATLAB files: the cube, rows x columns x bands, and the truth, rows x columns with 0 for no class. */
abstract class MatlabScene extends PublishedSource implements SceneSource {

    MatlabScene(String name) {
        super(name);
    }

    MatlabScene(DataCard card) {
        super(card);
    }

    @Override
    public final Scene scene(DataCache cache, Progress progress) {
        MatlabArray cube = read(card().files().get(0), cache, progress);
        MatlabArray truth = read(card().files().get(1), cache, progress);
        int[] sizes = cube.sizes();
        if (sizes.length != 3 || sizes[2] != card().shape().channels()) {
            throw new DataException(card().files().get(0).name() + ": expected rows x columns x "
                    + card().shape().channels() + " bands, got " + sizes.length + " sizes, the last "
                    + sizes[sizes.length - 1]);
        }
        truth.require(card().files().get(1).name(), sizes[0], sizes[1]);
        double[] bandNumbers =
                IntStream.rangeClosed(1, sizes[2]).asDoubleStream().toArray();
        return Scene.of(
                card().name(), sizes[0], sizes[1], bandNumbers, values(cube, sizes), labels(truth), card().classes());
    }

    private MatlabArray read(DataFile file, DataCache cache, Progress progress) {
        return MatlabArray.read(file.name(), cache.bytes(card(), file, progress));
    }

    private static short[] values(MatlabArray cube, int[] sizes) {
        short[] values = new short[sizes[0] * sizes[1] * sizes[2]];
        for (int i = 0; i < values.length; i++) {
            int pixel = i / sizes[2];
            values[i] = (short) (int) cube.at(pixel / sizes[1], pixel % sizes[1], i % sizes[2]);
        }
        return values;
    }

    private int[] labels(MatlabArray truth) {
        int width = truth.sizes()[1];
        int[] labels = new int[truth.sizes()[0] * width];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            double number = truth.at(pixel / width, pixel % width);
            if (number < 0 || number > card().classes().size()) {
                throw new DataException(card().files().get(1).name() + ": expected classes 0.."
                        + card().classes().size() + ", got " + number);
            }
            labels[pixel] = (int) number - 1;
        }
        return labels;
    }
}
