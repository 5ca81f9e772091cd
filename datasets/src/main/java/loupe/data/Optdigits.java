package loupe.data;

/** The embedded 8x8 digits; a value counts the dark pixels of a 4x4 block, 0 to 16, and is read as value / 16. */
public final class Optdigits implements DataSource {

    private final DataCard card = DataCard.read(Optdigits.class, "digits/card.properties");

    /** For the service loader. */
    public Optdigits() {}

    @Override
    public DataCard card() {
        return card;
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        return IdxParts.load(card, file -> EmbeddedFiles.bytes(card, file), Optdigits::scaled);
    }

    private static Pixels scaled(byte[] counts) {
        float[] values = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = counts[i] / 16f;
        }
        return new Pixels.Floats(values);
    }
}
