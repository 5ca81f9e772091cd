package loupe.experiment;

/**
 * One field that is not what the manifest says.
 *
 * @param field its path in the manifest, such as {@code hardware.cpu}
 * @param recorded what the manifest says
 * @param now what it is now
 */
public record Change(String field, String recorded, String now) {
    @Override
    public String toString() {
        return field + ": recorded " + recorded + ", now " + now;
    }
}
