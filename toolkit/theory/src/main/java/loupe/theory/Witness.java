package loupe.theory;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A way to compute a quantity.
 *
 * @param name what it is called in the table, such as {@code central differences}
 * @param tolerance within which relative error it can agree with an exact result
 * @param value computes the quantity; empty when this way is not at hand
 */
public record Witness(String name, double tolerance, Supplier<Optional<Grid>> value) {

    static Witness of(String name, double tolerance, Supplier<Grid> value) {
        return new Witness(name, tolerance, () -> Optional.of(value.get()));
    }
}
