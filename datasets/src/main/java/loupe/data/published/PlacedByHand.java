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

    static Path requireFolder(DataCard card, DataCache cache) {
        Path folder = cache.folder(card);
        if (!Files.isDirectory(folder)) {
            throw new DataException(card.name() + ": expected its files in " + folder + ", got no such folder\n"
                    + advice(card, folder));
        }
        return folder;
    }

    static String advice(DataCard card, Path folder) {
        return "Put its files into " + folder + ", packed as they come or unpacked; they can be had from:\n  "
                + String.join("\n  ", card.alsoFrom());
    }
}
