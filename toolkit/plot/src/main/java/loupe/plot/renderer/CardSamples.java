package loupe.plot.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataSource;
import loupe.data.Datasets;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Progress;
import loupe.data.Scene;
import loupe.data.SceneSource;
import loupe.plot.Picture;
import loupe.plot.Plots;

/** Some images of a set, where they can be had without a download. */
final class CardSamples {

    private static final int SHOWN = 20;

    private CardSamples() {}

    /** A few images of each class; of a scene its ground and four bands; empty when the set is not on this machine. */
    static Optional<Picture> of(DataCard card) {
        DataCache cache = DataCache.standard();
        if (!cache.isHere(card)) {
            return Optional.empty();
        }
        try {
            return Datasets.sources().stream()
                    .filter(source -> source.card().equals(card))
                    .findFirst()
                    .map(source -> picture(source, cache));
        } catch (DataException unreadable) {
            // Who loads the set is told.
            return Optional.empty();
        }
    }

    private static Picture picture(DataSource source, DataCache cache) {
        if (source instanceof SceneSource scenes) {
            return Plots.images(views(scenes.scene(cache, Progress.silent())));
        }
        ImageSet set = source.load(cache, Progress.silent());
        return Plots.images(IntStream.of(chosen(set)).mapToObj(set::image).toList());
    }

    private static List<Image> views(Scene scene) {
        List<Image> views = new ArrayList<>();
        float[] ground = new float[scene.height() * scene.width()];
        int[] labels = scene.labels();
        IntStream.range(0, ground.length).forEach(pixel -> ground[pixel] = labels[pixel] + 1);
        views.add(Image.of("classes", new ImageShape(1, scene.height(), scene.width()), ground));
        IntStream.range(0, 4)
                .mapToObj(i -> scene.band((2 * i + 1) * scene.bands() / 8))
                .forEach(views::add);
        return views;
    }

    // In turn the first, second, ... image of each class; of a set without classes images at equal steps.
    private static int[] chosen(ImageSet set) {
        int classes = Math.max(1, set.classes().size());
        int each = Math.max(1, SHOWN / classes);
        if (set.hasTargets()) {
            int count = Math.min(SHOWN, set.size());
            return IntStream.range(0, count).map(i -> i * (set.size() / count)).toArray();
        }
        int[] taken = new int[classes];
        return IntStream.range(0, set.size())
                .filter(i -> taken[set.label(i)]++ < each)
                .limit(SHOWN)
                .toArray();
    }
}
