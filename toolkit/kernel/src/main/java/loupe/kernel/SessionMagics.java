package loupe.kernel;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.CellResult.Interrupted;
import loupe.kernel.CellResult.Value;
import loupe.kernel.magic.MagicException;
import loupe.kernel.magic.MagicHost;
import loupe.kernel.magic.MagicLine;
import loupe.kernel.magic.MagicText;
import loupe.kernel.magic.MagicValue;
import loupe.kernel.magic.Magics;
import loupe.kernel.magic.RunTime.Spent;

/** Runs the magics of a session's cells, on the thread of the cells, and lets them reach the session. */
final class SessionMagics implements MagicHost {

    private static final String NAME = "MagicError";

    private final JavaSession.Parts parts;
    private final Origins origins;
    private final Consumer<List<Path>> classPath;
    private final Magics magics = new Magics();
    private final List<Path> added = new ArrayList<>();
    private Set<String> kept = Set.of();
    private String cell = "cell";

    SessionMagics(JavaSession.Parts parts, Origins origins, Consumer<List<Path>> classPath) {
        this.parts = parts;
        this.origins = origins;
        this.classPath = classPath;
    }

    /** What is declared by now belongs to the session's start and is never forgotten. */
    void keepWhatIsThere() {
        kept = parts.shell().snippets().map(Snippet::id).collect(Collectors.toSet());
    }

    Magics magics() {
        return magics;
    }

    MagicText parse(String source) {
        return MagicText.of(source, magics::knows);
    }

    /** Runs a cell and notes its name for the code that its magics run. */
    CellResult run(String name, String source) {
        String outer = cell;
        cell = name;
        try {
            return new CellEvaluation(parts, origins, this, name, source).run();
        } finally {
            cell = outer;
        }
    }

    /** Runs the magic of a line, or the one above a body. */
    CellResult run(MagicText text, MagicLine line) {
        try {
            MagicValue value = (MagicValue) parts.lane()
                    .call(() -> text.body().isPresent()
                            ? magics.cell(
                                    line.name(), line.arguments(), text.body().get(), text.bodyLine(), this)
                            : magics.line(line.name(), line.arguments(), line.number(), this));
            return parts.guard().stopping() ? stopped("") : new Value(value.value(), value.echo());
        } catch (Exception thrown) {
            return parts.guard().stopping() ? stopped("") : failure(thrown);
        }
    }

    /** A stopped nested cell leaves it to the outer one to tell whether its thread was given up. */
    Interrupted stopped(String where) {
        return new Interrupted(!parts.lane().isCurrent() && parts.lane().takeAbandoned(), where);
    }

    /** Whether code that runs inside a cell has lost its cell: the thread of both was given up. */
    boolean isAdrift(boolean nested) {
        return nested && !parts.lane().isCurrent();
    }

    private Failure failure(Exception thrown) {
        Throwable real = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
        if (real instanceof EvaluationException evaluation) {
            return evaluation.failure();
        }
        if (real instanceof MagicException) {
            String said = Traceback.message(real);
            return new Failure(NAME, said, List.of(Traceback.RED + NAME + Traceback.PLAIN + ": " + said));
        }
        return Traceback.of(real, null, origins);
    }

    @Override
    public MagicValue evaluate(String name, String source) {
        if (!parts.lane().isCurrent()) {
            throw new IllegalStateException("eval: expected the thread of the cells, got "
                    + Thread.currentThread().getName());
        }
        CellResult result = run(name.isEmpty() ? cell : name, source);
        if (result instanceof Failure failure) {
            throw new EvaluationException(failure);
        }
        if (result instanceof Value value) {
            return new MagicValue(value.value(), value.echo());
        }
        throw new CellInterrupt();
    }

    @Override
    public void addClassPath(List<Path> entries) {
        classPath.accept(entries);
        added.addAll(entries);
    }

    @Override
    public List<Path> addedClassPath() {
        return List.copyOf(added);
    }

    @Override
    public Spent spent() {
        return parts.control().runTime().spent();
    }

    @Override
    public List<Variable> variables() {
        ImportedNames names = ImportedNames.of(parts.shell());
        return parts.shell()
                .variables()
                .filter(variable -> isActive(variable) && variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .map(variable -> new Variable(variable.name(), names.shorten(variable.typeName())))
                .toList();
    }

    @Override
    public List<String> forget(List<String> names) {
        JShell shell = parts.shell();
        List<DeclarationSnippet> dropped = shell.snippets()
                .filter(snippet -> snippet instanceof DeclarationSnippet || snippet instanceof VarSnippet)
                .map(DeclarationSnippet.class::cast)
                .filter(snippet -> isActive(snippet) && !kept.contains(snippet.id()))
                .filter(snippet -> names.isEmpty() || names.contains(snippet.name()))
                .toList();
        dropped.forEach(shell::drop);
        return dropped.stream()
                .filter(snippet -> snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .map(DeclarationSnippet::name)
                .distinct()
                .toList();
    }

    private boolean isActive(Snippet snippet) {
        return !(snippet instanceof ImportSnippet)
                && parts.shell().status(snippet).isActive();
    }

    /** The value of a line magic for code that calls it. */
    Object line(String name, String arguments) throws Exception {
        return magics.line(name, arguments, 1, this).value().orElse(null);
    }

    /** The value of a cell magic for code that calls it. */
    Object cell(String name, String arguments, String body) throws Exception {
        return magics.cell(name, arguments, body, 1, this).value().orElse(null);
    }

    Optional<Object> eval(String source) {
        return evaluate("", source).value();
    }
}
