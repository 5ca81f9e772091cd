package loupe.data;

/** The whole of MNIST, as kept or as downloaded; its licence is contested, so no pixel of it is embedded. */
public final class Mnist implements DataSource {

    private final DataCard card = DataCard.read(Mnist.class, "mnist/card.properties");

    /** For the service loader. */
    public Mnist() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        return IdxParts.load(card, file -> cache.bytes(card, file, progress));
    }
}
