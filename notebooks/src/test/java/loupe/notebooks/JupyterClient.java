package loupe.notebooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ways in which people execute a notebook without a browser. */
enum JupyterClient {
    NBCLIENT {
        @Override
        List<String> command(Path notebook, Path executed, boolean errorsAllowed) {
            var command = new ArrayList<>(List.of(PYTHON, "src/test/python/execute.py"));
            command.addAll(List.of(notebook.toString(), executed.toString()));
            return allowing(errorsAllowed, command);
        }
    },
    NBCONVERT {
        @Override
        List<String> command(Path notebook, Path executed, boolean errorsAllowed) {
            var command = new ArrayList<>(List.of(CONVERTER, "--to", "notebook", "--execute"));
            command.addAll(List.of("--ExecutePreprocessor.timeout=300", "--ExecutePreprocessor.startup_timeout=120"));
            command.addAll(List.of("--output-dir", executed.getParent().toString()));
            command.addAll(List.of("--output", executed.getFileName().toString(), notebook.toString()));
            return allowing(errorsAllowed, command);
        }
    };

    /** Debian's Python by its path: another python3, without Jupyter, may stand first on the PATH. */
    static final String PYTHON = "/usr/bin/python3";

    private static final String CONVERTER = "/usr/bin/jupyter-nbconvert";

    /** The command line that executes a notebook; both paths are absolute. */
    abstract List<String> command(Path notebook, Path executed, boolean errorsAllowed);

    /** The first program that is missing from this machine, with the package that brings it; empty when none is. */
    static String missing() {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return PYTHON + " with nbclient: apt install python3-nbclient";
        }
        return Files.isExecutable(Path.of(CONVERTER)) ? "" : CONVERTER + ": apt install jupyter-nbconvert";
    }

    private static List<String> allowing(boolean errors, List<String> command) {
        if (errors) {
            command.add("--allow-errors");
        }
        return command;
    }
}
