package loupe.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Split;
import loupe.data.augment.Augmenter;
import loupe.data.augment.Sample;
import loupe.data.prepare.Fitting;
import loupe.data.prepare.Preprocessing;
import loupe.data.prepare.Step;
import loupe.train.TrainingConfig;

/** Images before and after what a training does to them. */
final class BeforeAfter {

    private static final int WIDTH = 930;
    private static final int PREPARED = 10;
    private static final int AUGMENTED = 4;
    private static final int EPOCHS = 9;
    private static final int LONGEST = 30;

    private BeforeAfter() {}

    /** Classes, augmentations and preprocessing of a training, as far as it has them. */
    static Picture of(Split data, TrainingConfig config) {
        List<Picture> parts = new ArrayList<>();
        if (!data.training().hasTargets()) {
            parts.add(sampled(data.training(), config));
        }
        if (!config.data().augmentations().isEmpty() || config.data().mixup().alpha() > 0) {
            parts.add(augmented(data.training(), config.data().augmenter(config.seed())));
        }
        parts.add(prepared(data.training(), fitted(data, config)));
        return Stack.below(parts);
    }

    private static Preprocessing fitted(Split data, TrainingConfig config) {
        return Preprocessing.fit(data, config.data().preprocessing().toArray(Fitting[]::new));
    }

    static Picture sampled(ImageSet training, TrainingConfig config) {
        var sampling = config.data().sampling();
        int[] after = new int[training.classes().size()];
        for (int i : sampling.order(training, config.batchSize(), config.seed(), 1)) {
            after[training.label(i)]++;
        }
        return new ClassBars(
                        "Images of each class in an epoch",
                        training.classes(),
                        "the training part",
                        training.classCounts(),
                        "epoch 1, " + sampling.name().toLowerCase(Locale.ROOT),
                        after)
                .picture();
    }

    static Picture prepared(ImageSet set, Preprocessing preprocessing) {
        int shown = Math.min(PREPARED, set.size());
        List<Image> raw = IntStream.range(0, shown).mapToObj(set::image).toList();
        List<Image> after = raw.stream().map(preprocessing::apply).toList();
        String steps = preprocessing.isEmpty()
                ? "no step"
                : preprocessing.steps().stream().map(BeforeAfter::brief).collect(Collectors.joining(", "));
        return Stack.below(List.of(
                row("Before", set.shape() + ", " + range(raw), raw),
                row("After preprocessing: " + steps, preprocessing.outputShape() + ", " + range(after), after)));
    }

    /** A step as it is typed, or without its fitted numbers, which may be hundreds. */
    private static String brief(Step step) {
        return step.toString().length() <= LONGEST
                ? step.toString()
                : step.toText().split(" ")[0];
    }

    private static Picture row(String title, String line, List<Image> images) {
        List<Tile> tiles = images.stream()
                .map(image -> Tile.of(Raster.of(image), image.label() < 0 ? image.name() : image.labelName()))
                .toList();
        return TileGrid.of(tiles, WIDTH, ImageGrid.TILE)
                .below(
                        Heading.of(title, WIDTH, line + ", smallest drawn black and largest white"),
                        title + ": " + line);
    }

    private static String range(List<Image> images) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (Image image : images) {
            for (float value : image.pixels()) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return "values " + Numbers.brief(min) + " to " + Numbers.brief(max);
    }

    /** Each row an image, itself first, then as epochs 1, 2 and so on see it. */
    static Picture augmented(ImageSet set, Augmenter augmenter) {
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < Math.min(AUGMENTED, set.size()); i++) {
            tiles.add(Tile.of(drawn(Sample.of(set, i)), "as it is"));
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                tiles.add(Tile.of(drawn(augmenter.sample(set, epoch, i)), "epoch " + epoch));
            }
        }
        TileGrid size = TileGrid.of(tiles, WIDTH, ImageGrid.TILE);
        var grid = new TileGrid(tiles, EPOCHS + 1, size.width(), size.height());
        String steps = augmenter.steps().isEmpty()
                ? "no step"
                : augmenter.steps().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String all = steps
                + (augmenter.mixup().alpha() > 0
                        ? ", mixup(" + augmenter.mixup().alpha() + ")"
                        : "");
        String title = "Augmentation: what the first epochs see";
        return grid.below(Heading.of(title, WIDTH, all), title + "\n" + all + ", seed " + augmenter.seed());
    }

    private static BufferedImage drawn(Sample sample) {
        ImageShape shape = sample.shape();
        BufferedImage pixels = Raster.of(Image.of("", shape, sample.pixels()));
        return sample.hasKeypoints() ? KeypointMarks.on(pixels, sample.targets()) : pixels;
    }
}
