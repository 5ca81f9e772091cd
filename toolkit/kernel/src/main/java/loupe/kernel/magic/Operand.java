package loupe.kernel.magic;

/** What may follow the name of a magic, for completion. */
public enum Operand {
    /** Nothing that could be completed. */
    OTHER,
    /** Java. */
    CODE,
    /** Files that exist. */
    FILES,
    /** Names of magics. */
    MAGICS,
    /** Names of variables. */
    VARIABLES
}
