package loupe.kernel;

import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/**
 * The variables of a session with their values, read without running any code of cells.
 *
 * @param shell knows the variables
 * @param control knows their values
 */
record SessionVariables(JShell shell, SnippetControl control) {

    Stream<VarSnippet> all() {
        return shell.variables().filter(variable -> shell.status(variable).isActive());
    }

    Optional<VarSnippet> find(String name) {
        return all().filter(variable -> variable.name().equals(name)).findFirst();
    }

    /** Names of types as a cell may write them; read from the imports at each call. */
    ImportedNames names() {
        return ImportedNames.of(shell);
    }

    /** Empty too for a variable that is null or whose declaration has not run. */
    Optional<Object> value(String name) {
        return find(name).flatMap(this::value);
    }

    private Optional<Object> value(VarSnippet variable) {
        try {
            shell.varValue(variable);
            return control.takeVariable();
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
