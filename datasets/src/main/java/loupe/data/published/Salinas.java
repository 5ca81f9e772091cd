package loupe.data.published;

/** Salinas, seen by AVIRIS, without the water bands. */
public final class Salinas extends MatlabScene {

    /** For the service loader. */
    public Salinas() {
        super("salinas");
    }
}
