package loupe.data;

/** The whole of Fashion-MNIST, as Debian installs it, as kept or as downloaded. */
public final class FashionMnist implements DataSource {

    private final DataCard card = DataCard.read(FashionMnist.class, "fashionMnist/card.properties");

    /** For the service loader. */
    public FashionMnist() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        return IdxParts.load(card, file -> cache.bytes(card, file, progress));
    }
}
