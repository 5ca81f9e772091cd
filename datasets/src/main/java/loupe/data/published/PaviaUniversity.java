package loupe.data.published;

/** Pavia University, seen by ROSIS. */
public final class PaviaUniversity extends MatlabScene {

    /** For the service loader. */
    public PaviaUniversity() {
        super("paviaUniversity");
    }
}
