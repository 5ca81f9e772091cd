package loupe.display;

/**
 * Names one shown value, so that it can be replaced later.
 *
 * @param value the identifier that the front end sees
 */
public record DisplayId(String value) {

    /**
     * Refuses an empty name.
     *
     * @throws IllegalArgumentException when the value is blank
     */
    public DisplayId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("value: expected a non-empty display id, got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
