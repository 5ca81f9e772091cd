package loupe.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two ways to the same quantity, and how far they are apart.
 *
 * @param one the first way's name
 * @param other the second way's name
 * @param error the {@linkplain RelativeError largest relative error}
 * @param tolerance the error within which they agree: the larger of the two ways'
 */
public record Comparison(String one, String other, double error, double tolerance) {

    /**
     * Whether the two agree.
     *
     * @return true when the error is within the tolerance
     */
    public boolean agrees() {
        return error <= tolerance;
    }

    static List<Comparison> pairs(List<Witness> ways, List<Optional<Grid>> values) {
        List<Comparison> pairs = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            for (int j = i + 1; j < ways.size(); j++) {
                if (values.get(i).isPresent() && values.get(j).isPresent()) {
                    pairs.add(of(
                            ways.get(i),
                            values.get(i).get(),
                            ways.get(j),
                            values.get(j).get()));
                }
            }
        }
        return pairs;
    }

    private static Comparison of(Witness one, Grid value, Witness other, Grid otherValue) {
        return new Comparison(
                one.name(),
                other.name(),
                RelativeError.between(value.values(), otherValue.values()),
                Math.max(one.tolerance(), other.tolerance()));
    }
}
