package loupe.data.generate;

/**
 * What stays the same in each picture of one person, as 26 numbers; lengths in half head heights.
 *
 * <p>Places are in the frame of a head that looks straight ahead: x to the right, y down from the middle of the head.
 */
record Person(Head head, Eyes eyes, Brows brows, Nose nose, Mouth mouth, Hair hair) {

    record Head(double width, double jaw, double chin, double ears, double skin) {}

    record Eyes(double apart, double height, double width, double open, double tilt, double iris) {}

    record Brows(double height, double length, double thickness, double tilt) {}

    record Nose(double tip, double width) {}

    record Mouth(double height, double width, double lips, double tone) {}

    record Hair(double tone, double line, double length, double side, double volume) {}

    /** A person by chance; {@code alike} 0 gives all the same face, 1 the usual variety. */
    static Person by(Chance chance, double variety) {
        Traits traits = new Traits(chance, variety);
        return new Person(
                new Head(
                        traits.of(0.74, 0.055),
                        traits.of(0.66, 0.11),
                        traits.of(1.0, 0.06),
                        traits.of(0.15, 0.03),
                        traits.of(0.62, 0.13)),
                new Eyes(
                        traits.of(0.32, 0.03),
                        traits.of(-0.06, 0.045),
                        traits.of(0.25, 0.025),
                        traits.of(0.075, 0.014),
                        traits.of(0.02, 0.02),
                        traits.of(0.2, 0.07)),
                new Brows(traits.of(0.2, 0.035), traits.of(0.3, 0.03), traits.of(0.03, 0.01), traits.of(0.03, 0.03)),
                new Nose(traits.of(0.3, 0.045), traits.of(0.13, 0.025)),
                new Mouth(
                        traits.of(0.56, 0.04), traits.of(0.26, 0.035), traits.of(0.055, 0.014), traits.of(0.68, 0.07)),
                new Hair(
                        traits.of(0.26, 0.15),
                        traits.of(-0.58, 0.09),
                        traits.of(0.3, 0.55),
                        traits.of(0, 0.16),
                        traits.of(1.1, 0.04)));
    }

    /** Draws numbers about a mean. */
    private record Traits(Chance chance, double variety) {

        double of(double mean, double deviation) {
            return mean + variety * Math.max(-2 * deviation, Math.min(2 * deviation, chance.normal(deviation)));
        }
    }
}
