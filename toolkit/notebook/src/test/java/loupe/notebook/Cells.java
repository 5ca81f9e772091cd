package loupe.notebook;

import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Evaluates cells in this JVM, as the other kernels do by their own means. */
final class Cells implements AutoCloseable {

    private final JShell shell = JShell.builder().executionEngine("local").build();

    Cells() {
        shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    /** The text of the last value; null for none. */
    String evaluate(String cell) {
        String value = null;
        for (String rest = cell; !rest.isBlank(); ) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            value = shell.eval(info.source()).stream().map(this::value).collect(Collectors.joining());
            rest = info.remaining();
        }
        return value;
    }

    private String value(SnippetEvent event) {
        if (event.exception() != null || event.status() == Status.REJECTED) {
            String said = shell.diagnostics(event.snippet())
                    .map(fault -> fault.getMessage(null))
                    .collect(Collectors.joining("; "));
            throw new IllegalStateException(event.snippet().source() + ": " + said, event.exception());
        }
        return event.value() == null ? "" : event.value();
    }

    @Override
    public void close() {
        shell.close();
    }
}
