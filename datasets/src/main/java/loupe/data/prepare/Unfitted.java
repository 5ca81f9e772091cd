package loupe.data.prepare;

import java.util.Optional;
import loupe.data.ImageSet;

/** Steps that wait for the training images; in text they go by the name of what they become, without its numbers. */
sealed interface Unfitted extends Fitting {

    /** Becomes a {@link MinMax}. */
    record Range() implements Unfitted {
        @Override
        public Step fit(ImageSet training) {
            return MinMax.of(training);
        }

        @Override
        public String toText() {
            return MinMax.KIND;
        }

        @Override
        public String toString() {
            return "normalise()";
        }
    }

    /** Becomes a {@link Standardise}. */
    record Moments() implements Unfitted {
        @Override
        public Step fit(ImageSet training) {
            return Standardise.of(training);
        }

        @Override
        public String toText() {
            return Standardise.KIND;
        }

        @Override
        public String toString() {
            return "standardise()";
        }
    }

    /** Becomes a {@link BandProjection}. */
    record Bands(int components, boolean whitened) implements Unfitted {

        private static final String COMPONENTS = "components";

        @Override
        public Step fit(ImageSet training) {
            return BandProjection.of(training, components, whitened);
        }

        @Override
        public String toText() {
            return new Fields(BandProjection.KIND)
                    .with(COMPONENTS, components)
                    .with("whitened", Boolean.toString(whitened))
                    .line();
        }

        @Override
        public String toString() {
            return (whitened ? "whiten(" : "pca(") + components + ")";
        }
    }

    /** The unfitted step of a line, empty when the line is that of a fitted one. */
    static Optional<Fitting> from(Fields fields) {
        return switch (fields.kind()) {
            case MinMax.KIND -> fields.isEmpty() ? Optional.of(new Range()) : Optional.empty();
            case Standardise.KIND -> fields.isEmpty() ? Optional.of(new Moments()) : Optional.empty();
            case BandProjection.KIND ->
                fields.has(Bands.COMPONENTS)
                        ? Optional.of(new Bands(
                                fields.whole(Bands.COMPONENTS), Boolean.parseBoolean(fields.text("whitened"))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
