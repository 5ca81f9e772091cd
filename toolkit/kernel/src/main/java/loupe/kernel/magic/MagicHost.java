package loupe.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import loupe.kernel.magic.RunTime.Spent;

/** What magics may do to the session that they run in. */
public interface MagicHost {

    /**
     * A variable of the session.
     *
     * @param name its name
     * @param type its type as declared
     */
    record Variable(String name, String type) {}

    /**
     * Adds jars and folders to what cells see.
     *
     * @param entries all at once
     */
    void addClassPath(List<Path> entries);

    /**
     * What was added to the class path so far.
     *
     * @return jars and folders, in order
     */
    List<Path> addedClassPath();

    /**
     * Runs Java, magics included, as part of the running cell.
     *
     * @param name what errors call the source; empty for the running cell
     * @param source the code
     * @return the value of its last expression
     * @throws RuntimeException when the code fails; the cell then ends with the error of the code
     */
    MagicValue evaluate(String name, String source);

    /**
     * How long code of cells has run so far, compiling left out.
     *
     * @return a reading
     */
    Spent spent();

    /**
     * The variables of the session.
     *
     * @return in the order of their declaration, without those that hold unnamed results
     */
    List<Variable> variables();

    /**
     * Forgets what cells have declared; what the session started with, and imports, stay.
     *
     * @param names what to forget; all of it when there are none
     * @return the names that are forgotten
     */
    List<String> forget(List<String> names);
}
