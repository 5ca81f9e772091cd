package loupe.data;

/** The whole of Fashion-MNIST, as Debian installs it, as kept or as downloaded. */
public final class FashionMnist extends IdxSource {

    /** For the service loader. */
    public FashionMnist() {
        super("fashionMnist");
    }
}
