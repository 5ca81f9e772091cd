package loupe.data.published;

/** Indian Pines, seen by AVIRIS in 1992, without the water bands. */
public final class IndianPines extends MatlabScene {

    /** For the service loader. */
    public IndianPines() {
        super("indianPines");
    }
}
