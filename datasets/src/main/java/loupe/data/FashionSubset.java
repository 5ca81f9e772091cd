package loupe.data;

/** The embedded part of Fashion-MNIST: 200 + 50 images of each class. */
public final class FashionSubset implements DataSource {

    private final DataCard card = DataCard.read(FashionSubset.class, "fashion/card.properties");

    /** For the service loader. */
    public FashionSubset() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        return IdxParts.load(card, file -> EmbeddedFiles.bytes(card, file));
    }
}
