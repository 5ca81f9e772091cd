package loupe.engine;

/** What the numerics guard found on this machine. */
public enum GuardState {
    /** Convolutions agree with the reference as they are. */
    HEALTHY,
    /** The engine had recorded impossible cache sizes; the record was corrected and convolutions agree. */
    CACHE_RECORD_FIXED,
    /** The engine's fast convolutions (MKLDNN) are off, and the slower ones agree. */
    MKLDNN_OFF,
    /** Convolutions disagree with the reference and nothing helped: results would be wrong. */
    BROKEN,
    /** Nobody looked, because {@code loupe.engine.guard} is {@code none}. */
    UNCHECKED;

    /**
     * Whether results may be believed.
     *
     * @return false for {@link #BROKEN} alone; {@link #UNCHECKED} was asked for in so many words
     */
    public boolean usable() {
        return this != BROKEN;
    }
}
