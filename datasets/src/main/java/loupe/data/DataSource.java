package loupe.data;

/**
 * A set that can be loaded by name; found by {@link java.util.ServiceLoader}, so that a jar may bring its own.
 *
 * <p>To add one: implement this interface with a public constructor without arguments and name the class in
 * {@code META-INF/services/loupe.data.DataSource}.
 */
public interface DataSource {

    /**
     * What the set is.
     *
     * @return the card, without loading anything
     */
    DataCard card();

    /**
     * Loads the set, with every file checked against its card.
     *
     * @param cache where files are looked for and kept
     * @param progress hears how far a download is
     * @return the set, with its card
     * @throws DataException when a file is missing, changed or out of reach; the message says what to do
     */
    ImageSet load(DataCache cache, Progress progress);
}
