package loupe.data;

import java.io.IOException;
import java.io.InputStream;

/** The files of a set that stand in this jar, in a folder of the set's name. */
final class EmbeddedFiles {

    private EmbeddedFiles() {}

    static byte[] bytes(DataCard card, DataFile file) {
        String resource = card.name() + "/" + file.name() + ".gz";
        try (InputStream in = EmbeddedFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new DataException(resource + ": expected it in the jar of loupe-datasets, got none");
            }
            return FileCheck.read(in, resource, file);
        } catch (IOException broken) {
            throw new DataException(resource + ": cannot be read", broken);
        }
    }
}
