package loupe.plot.renderer;

import loupe.data.DataCard;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.display.Renderable;
import loupe.plot.Picture;
import loupe.plot.Plots;

/** Image sets and splits as pictures. */
final class SetPictures {

    private static final int SHOWN = 30;

    private SetPictures() {}

    static Renderable of(ImageSet set) {
        Picture grid = Plots.imageGrid(set, SHOWN);
        return set.card()
                .map(card -> grid.withAlt(words(card) + "\n" + grid.alt()))
                .orElse(grid);
    }

    static Renderable of(Split split) {
        Picture grid = Plots.imageGrid(split.training(), SHOWN);
        Picture whole =
                split.training().hasTargets() ? grid : Plots.classCounts(split).above(grid);
        return whole.withAlt(split + "\ntraining: " + split.training() + "\nvalidation: " + split.validation());
    }

    private static String words(DataCard card) {
        return card.title() + ". " + card.description() + "\nsource: " + card.source() + "\nlicence: " + card.licence();
    }
}
