package loupe.data.prepare;

import loupe.data.ImageSet;

/** A step of preprocessing before it has seen the training images; plain data, equal when it is the same step. */
public sealed interface Fitting permits Step, Unfitted {

    /**
     * Learns the step's numbers.
     *
     * @param training the training images as the steps before leave them
     * @return the step with its numbers, which no later image changes
     * @throws IllegalArgumentException when the images do not fit
     */
    Step fit(ImageSet training);

    /**
     * The step in one line, as {@code crop height=24 width=24}, or {@code standardise} alone before it has its numbers;
     * numbers are written so that they read back equal.
     *
     * @return the kind and the fields
     */
    String toText();

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param line one line of text
     * @return the step, with numbers when the line has some
     * @throws IllegalArgumentException when the line is no step
     */
    static Fitting fromText(String line) {
        Fields fields = Fields.parse(line);
        return Unfitted.from(fields).orElseGet(() -> PreprocessingText.step(fields));
    }
}
