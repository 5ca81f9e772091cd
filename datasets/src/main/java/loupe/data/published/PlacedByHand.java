package loupe.data.published;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;

/** A file or folder that no program may fetch: a person puts it into the cache. */
final class PlacedByHand {

    private PlacedByHand() {}

    static Path require(DataCard card, DataCache cache, String name) {
        Path place = cache.folder(card).resolve(name);
        if (!Files.exists(place)) {
            throw new DataException(card.name() + ": expected " + place + ", got none\nPut " + name + " into "
                    + cache.folder(card) + "; it can be had from:\n  " + String.join("\n  ", card.alsoFrom()));
        }
        return place;
    }
}
