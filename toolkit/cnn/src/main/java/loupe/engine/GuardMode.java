package loupe.engine;

import java.util.Locale;

/** What the numerics guard may do; set by the system property {@code loupe.engine.guard}. */
public enum GuardMode {
    /** Test, and repair what can be repaired: the default. */
    ON,
    /** Do not touch the engine's memory: switch its fast convolutions (MKLDNN) off at once, then test. */
    OFF,
    /** Neither test nor repair: for the negative control that proves the guard, never for work. */
    NONE;

    /**
     * The mode with a name.
     *
     * @param name {@code on}, {@code off} or {@code none}, in any case
     * @return the mode
     * @throws IllegalArgumentException when there is no such mode
     */
    static GuardMode named(String name) {
        for (GuardMode mode : values()) {
            if (mode.property().equalsIgnoreCase(name.strip())) {
                return mode;
            }
        }
        throw new IllegalArgumentException("loupe.engine.guard: expected on, off or none, got " + name);
    }

    /**
     * The name as it is written in the property.
     *
     * @return the name in small letters
     */
    public String property() {
        return name().toLowerCase(Locale.ROOT);
    }
}
