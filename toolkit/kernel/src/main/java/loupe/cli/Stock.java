package loupe.cli;

import java.util.Locale;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataFile;

/** Where a data set is. */
enum Stock {
    /** Part of Loupe. */
    BUILT_IN,
    /** Every file of it is on this machine. */
    HERE,
    /** To be downloaded. */
    AWAY;

    static Stock of(DataCard card) {
        if (card.files().stream().allMatch(file -> file.addresses().isEmpty())) {
            return BUILT_IN;
        }
        return DataCache.standard().has(card) ? HERE : AWAY;
    }

    /** The place in words, with the size of a download. */
    static String words(DataCard card) {
        return switch (of(card)) {
            case BUILT_IN -> "built in";
            case HERE -> "yes";
            case AWAY -> String.format(Locale.ROOT, "no, %,d MB", megabytes(card));
        };
    }

    private static long megabytes(DataCard card) {
        return Math.round(card.files().stream().mapToLong(DataFile::bytes).sum() / 1e6);
    }
}
