package loupe.kernel.magic;

import java.util.Optional;

/**
 * What a magic or a piece of code gave.
 *
 * @param value the value; empty for none
 * @param echo whether a notebook shows it when it ends a cell
 */
public record MagicValue(Optional<Object> value, boolean echo) {

    /** No value. */
    public static final MagicValue NONE = new MagicValue(Optional.empty(), false);

    /** A value for code, which the magic's own lines have told the reader already. */
    static MagicValue quiet(Object value) {
        return new MagicValue(Optional.of(value), false);
    }

    static MagicValue shown(Object value) {
        return new MagicValue(Optional.of(value), true);
    }
}
