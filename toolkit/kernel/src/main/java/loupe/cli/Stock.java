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
    /** To be downloaded, or installed from elsewhere. */
    AWAY,
    /** Files that the user places and that nobody published a hash of, so that what is there cannot be checked. */
    BY_HAND;

    static Stock of(DataCard card) {
        if (card.files().isEmpty()) {
            return BY_HAND;
        }
        if (card.isEmbedded()) {
            return BUILT_IN;
        }
        return DataCache.standard().has(card) ? HERE : AWAY;
    }

    boolean isHere() {
        return this == BUILT_IN || this == HERE;
    }

    /** The place in words, with the size of a download. */
    static String words(DataCard card) {
        return switch (of(card)) {
            case BUILT_IN -> "built in";
            case HERE -> "yes";
            case AWAY -> isDownload(card) ? "no, " + size(card) : "no";
            case BY_HAND -> DataCache.standard().isHere(card) ? "placed by you" : "no, by hand";
        };
    }

    private static boolean isDownload(DataCard card) {
        return card.files().stream().anyMatch(file -> !file.addresses().isEmpty());
    }

    private static String size(DataCard card) {
        if (card.files().stream().anyMatch(file -> file.bytes() == DataFile.UNKNOWN_SIZE)) {
            return "size unknown";
        }
        long bytes = card.files().stream().mapToLong(DataFile::bytes).sum();
        return String.format(Locale.ROOT, "%,d MB", Math.round(bytes / 1e6));
    }
}
