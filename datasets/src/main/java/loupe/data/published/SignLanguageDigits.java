package loupe.data.published;

import java.util.List;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.ImageSet;
import loupe.data.Progress;
import loupe.data.read.FolderImages;
import loupe.data.read.Readers;

/** Photographs of hands that show the digits 0 to 9, from the folder {@code Dataset} of their repository; the group is the student. */
public final class SignLanguageDigits extends PublishedSource {

    /** For the service loader. */
    public SignLanguageDigits() {
        super("signLanguageDigits");
    }

    SignLanguageDigits(DataCard card) {
        super(card);
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        FolderImages folder = Readers.folderPerClass(PlacedByHand.require(card(), cache, "Dataset"));
        List<String> classes = folder.images().classes();
        if (!classes.equals(card().classes())) {
            throw new DataException(card().name() + ": expected the folders " + card().classes() + ", got " + classes);
        }
        if (folder.images().size() != card().images()) {
            throw new DataException(card().name() + ": Dataset: expected " + card().images() + " pictures, got "
                    + folder.images().size());
        }
        return folder.images().withCard(card()).withGroups(Students.of(folder));
    }
}
