package loupe.train.targets;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Scene;
import loupe.data.ScenePatches;
import loupe.data.Split;
import loupe.data.augment.Augmenter;
import loupe.data.generate.Faces;
import loupe.data.generate.Hands;
import loupe.data.generate.HyperspectralScene;
import loupe.data.prepare.BandProjection;
import loupe.data.split.Places;
import loupe.data.split.Splits;

/** The drawn sets as the targets name them, each in two parts. */
final class Tasks {

    static final int FACE = 40;
    private static final int BLOCK = 20;
    private static final int PATCH = 7;
    private static final int COMPONENTS = 12;

    private Tasks() {}

    static Split hands(double hard, long seed) {
        return new Hands(3000, 32, hard, seed).draw().split(0.8, 1);
    }

    static Split faces(double hard, long seed) {
        return new Faces(20, 50, FACE, hard, seed).identities().split(0.8, 1);
    }

    /** Points of 60 people, of whom 48 train and 12 validate. */
    static Split points(double hard, long seed) {
        Faces faces = new Faces(60, 20, FACE, hard, seed);
        ImageSet set = faces.keypoints();
        int[] people = IntStream.range(0, set.size()).map(faces::person).toArray();
        return Splits.groupSplit(set, people, 0.8, 1);
    }

    /**
     * One scene twice, around the same pixels, parted by blocks with a guard band of a patch radius.
     *
     * @param spectra pixels of 200 bands
     * @param patches 7 x 7 pixels of 12 principal components, fitted on the training pixels
     */
    record SceneTask(Split spectra, Split patches) {

        static SceneTask of(double hard, long seed, int each) {
            Scene scene = new HyperspectralScene(160, hard, seed).draw();
            ScenePatches all = scene.patches(1, scene.labelledPixels());
            Places places = new Places(all.rows(), all.columns());
            Split blocks = Splits.blockSplit(all.images(), places, BLOCK, PATCH / 2, 0.5, 1);
            int[] train = first(blocks.trainingIndices(), each);
            int[] validate = first(blocks.validationIndices(), each);
            int[] pixels = scene.labelledPixels();
            int[] fitted = Arrays.stream(train).map(i -> pixels[i]).toArray();
            BandProjection bands = BandProjection.principal(scene, COMPONENTS, fitted);
            ImageSet patches = scene.patches(PATCH, bands, pixels).images();
            return new SceneTask(all.images().splitAt(train, validate), patches.splitAt(train, validate));
        }

        private static int[] first(int[] indices, int count) {
            return Arrays.copyOf(indices, Math.min(count, indices.length));
        }
    }

    /** Each training image several times, each time augmented anew; the validation part as it was. */
    static Split augmented(Split data, Augmenter augmenter, int copies) {
        int[] again = IntStream.range(0, copies * data.training().size())
                .map(i -> i % data.training().size())
                .toArray();
        ImageSet training = augmenter.apply(data.training().select(again), 0);
        return new Split(
                training,
                data.validation(),
                data.method(),
                data.recipe() + ", augmented",
                data.trainingFraction(),
                data.seed(),
                data.trainingIndices(),
                data.validationIndices());
    }

    /** Targets counted from the middle of the frame in units of some pixels, near the numbers that a network starts with. */
    static Split centred(Split data, float unit) {
        return new Split(
                centred(data.training(), unit),
                centred(data.validation(), unit),
                data.method(),
                data.recipe(),
                data.trainingFraction(),
                data.seed(),
                data.trainingIndices(),
                data.validationIndices());
    }

    private static ImageSet centred(ImageSet set, float unit) {
        int values = set.shape().values();
        float[] pixels = new float[set.size() * values];
        float[][] targets = new float[set.size()][];
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, pixels, i * values);
            targets[i] = set.target(i);
            for (int t = 0; t < targets[i].length; t++) {
                targets[i][t] = (targets[i][t] - (set.shape().width() - 1) / 2f) / unit;
            }
        }
        return set.withPixels(set.shape(), pixels, targets);
    }
}
