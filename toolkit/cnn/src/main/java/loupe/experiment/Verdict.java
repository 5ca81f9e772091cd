package loupe.experiment;

/** What a replay found. */
public enum Verdict {
    /** Every loss, metric and weight hash is equal to the last bit. */
    IDENTICAL,
    /** On another machine or version the numbers agree within the manifest's tolerances. */
    WITHIN_TOLERANCE,
    /** The numbers differ by more, or one is NaN or infinite, or they differ at all where nothing else does. */
    DIFFERENT,
    /** It was not the same experiment: the data, the schema, the model or the configuration is another. */
    NOT_COMPARABLE
}
