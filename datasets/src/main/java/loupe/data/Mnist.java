package loupe.data;

/** The whole of MNIST, as kept or as downloaded; its licence is contested, so no pixel of it is embedded. */
public final class Mnist extends IdxSource {

    /** For the service loader. */
    public Mnist() {
        super("mnist");
    }
}
