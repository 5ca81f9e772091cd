package loupe.data.generate;

import java.util.List;
import loupe.data.DataCard;
import loupe.data.ImageSet;

/** The card of a drawn set. */
final class GeneratedCard {

    private GeneratedCard() {}

    static ImageSet on(ImageSet set, String title, String description, String settings, String... faults) {
        return set.withCard(new DataCard(
                set.name(),
                title,
                description,
                "drawn by loupe.data.generate with " + settings,
                "none needed: no picture of a person or place stands behind it",
                set.size(),
                set.shape(),
                set.classes(),
                "Loupe, loupe.data.generate, " + settings,
                List.of(faults),
                List.of(),
                List.of(),
                List.of()));
    }
}
