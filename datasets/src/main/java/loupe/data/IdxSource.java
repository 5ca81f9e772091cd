package loupe.data;

/** A set of IDX files as installed, kept or downloaded, known by its card alone. */
abstract class IdxSource implements DataSource {

    private final DataCard card;

    IdxSource(String name) {
        this.card = DataCard.read(IdxSource.class, name + "/card.properties");
    }

    @Override
    public final DataCard card() {
        return card;
    }

    @Override
    public final ImageSet load(DataCache cache, Progress progress) {
        return IdxParts.load(card, file -> cache.bytes(card, file, progress));
    }
}
