package loupe.kernel.magic;

import java.util.List;

/** What a name after a percent sign does. */
interface Magic {

    /** Its name, and after it its other names. */
    List<String> names();

    /** How it is typed, a form a line. */
    String usage();

    /** What it does, in one sentence. */
    String purpose();

    /** Whether it may stand alone, with one percent sign. */
    default boolean isLine() {
        return true;
    }

    /** Whether it may stand above a body, with two. */
    default boolean isCell() {
        return false;
    }

    /** What may follow its name. */
    default Operand operand() {
        return Operand.OTHER;
    }

    /** The ends of the names of those files that it takes; none for all files. */
    default List<String> fileEnds() {
        return List.of();
    }

    /** @throws Exception as {@link MagicException} when the line cannot be carried out */
    MagicValue run(MagicCall call) throws Exception;
}
