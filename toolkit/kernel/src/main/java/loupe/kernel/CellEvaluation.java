package loupe.kernel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.CellResult.Value;
import loupe.kernel.CellSource.Piece;
import loupe.kernel.Origins.Origin;
import loupe.kernel.magic.MagicLine;
import loupe.kernel.magic.MagicText;

/** Evaluates one cell: cuts it, runs its pieces in order, and stops at the first that fails. */
final class CellEvaluation {

    /** Calls whose result is a handle to what they have shown already. */
    private static final Pattern SHOWS = Pattern.compile(
            "(?s)(\\s|//[^\\n]*\\n|/\\*.*?\\*/)*(display|show|showOne|updateDisplay)\\s*\\(.*\\)[\\s;]*");

    private final JShell shell;
    private final SnippetControl control;
    private final InterruptGuard guard;
    private final Origins origins;
    private final SessionMagics magics;
    private final String name;
    private final MagicText text;
    private final SessionNames names;
    private final boolean nested;
    private final List<DeclarationSnippet> declared = new ArrayList<>();
    private final Set<String> reset = new LinkedHashSet<>();
    private CellResult result = new Value(Optional.empty(), false);

    CellEvaluation(JavaSession.Parts parts, Origins origins, SessionMagics magics, String name, String cell) {
        this.shell = parts.shell();
        this.control = parts.control();
        this.guard = parts.guard();
        this.origins = origins;
        this.magics = magics;
        this.name = name;
        this.text = magics.parse(cell);
        this.names = new SessionNames(parts.shell(), parts.loader());
        this.nested = parts.lane().isCurrent();
    }

    CellResult run() {
        if (text.body().isPresent()) {
            return magics.run(text, text.lines().get(0));
        }
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        CellSource source = CellSource.cut(text.java(), analysis);
        List<Piece> pieces = new ArrayList<>(source.pieces());
        if (!source.isWhole()) {
            Optional<CellResult> broken = broken(source.rest(), analysis);
            if (broken.isPresent()) {
                return broken.get();
            }
            pieces.add(source.rest());
        }
        for (Step step : steps(pieces)) {
            if (magics.isAdrift(nested)) {
                return magics.stopped("");
            }
            if (!step.run().getAsBoolean()) {
                return result;
            }
        }
        warnOfReset();
        return unresolved().orElse(result);
    }

    /** A piece or a magic; its action says whether the cell goes on. */
    private record Step(int offset, BooleanSupplier run) {}

    private List<Step> steps(List<Piece> pieces) {
        return Stream.concat(
                        pieces.stream().map(piece -> new Step(piece.offset(), () -> evaluate(piece))),
                        text.lines().stream().map(line -> new Step(line.start(), () -> evaluate(line))))
                .sorted(Comparator.comparingInt(Step::offset))
                .toList();
    }

    private boolean evaluate(MagicLine line) {
        result = magics.run(text, line);
        return result instanceof Value;
    }

    /** The failure of a piece that is no Java or not whole, found before anything of the cell has run. */
    private Optional<CellResult> broken(Piece rest, SourceCodeAnalysis analysis) {
        boolean erroneous =
                analysis.sourceToSnippets(rest.source()).stream().anyMatch(snippet -> snippet.kind() == Kind.ERRONEOUS);
        if (!erroneous) {
            return Optional.empty();
        }
        // Evaluating an erroneous snippet runs nothing; it is how JShell tells what is wrong with it.
        Snippet snippet = shell.eval(rest.source()).get(0).snippet();
        return Optional.of(CompileErrors.of(shell.diagnostics(snippet).toList(), origin(rest), names));
    }

    private Origin origin(Piece piece) {
        return new Origin(name, text.source(), piece.offset());
    }

    /** Evaluates a piece into {@link #result}; false when the cell ends here. */
    private boolean evaluate(Piece piece) {
        control.forget();
        List<SnippetEvent> events = shell.eval(piece.source());
        events.forEach(event -> note(event, piece));
        if (guard.stopping()) {
            result = magics.stopped(where(events));
            return false;
        }
        for (SnippetEvent event : events) {
            Optional<Failure> failure = event.causeSnippet() == null ? failure(event, piece) : Optional.empty();
            if (failure.isPresent()) {
                result = failure.get();
                return false;
            }
            if (event.causeSnippet() == null) {
                Object value = value(event);
                result = new Value(Optional.ofNullable(value), echoes(event.snippet(), piece, value));
            }
        }
        return true;
    }

    /** The line that was running when the cell was stopped. */
    private String where(List<SnippetEvent> events) {
        return events.stream()
                .filter(event -> event.exception() != null)
                .flatMap(event -> Arrays.stream(event.exception().getStackTrace()))
                .flatMap(frame -> origins.of(frame).map(at -> at.where(at.line(frame.getLineNumber()))).stream())
                .findFirst()
                .orElse("");
    }

    private Object value(SnippetEvent event) {
        return isExpression(event.snippet().subKind()) ? control.lastValue() : null;
    }

    private void note(SnippetEvent event, Piece piece) {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() == null) {
            origins.put(snippet.id(), origin(piece));
            if (snippet instanceof DeclarationSnippet declaration) {
                declared.add(declaration);
                reset.remove(declaration.name());
            }
        } else if (snippet instanceof VarSnippet variable && event.status() == Status.VALID) {
            reset.add(variable.name());
        }
    }

    private Optional<Failure> failure(SnippetEvent event, Piece piece) {
        if (event.status() == Status.REJECTED) {
            List<Diag> diagnostics = shell.diagnostics(event.snippet()).toList();
            return Optional.of(CompileErrors.of(diagnostics, origin(piece), names));
        }
        if (event.exception() instanceof UnresolvedReferenceException reference) {
            return Optional.of(CompileErrors.failure(missing(reference.getSnippet())));
        }
        if (control.lastThrown() instanceof EvaluationException evaluation) {
            return Optional.of(evaluation.failure());
        }
        return Optional.ofNullable(control.lastThrown())
                .map(thrown -> Traceback.of(thrown, event.exception(), origins));
    }

    private static boolean isExpression(SubKind kind) {
        return kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || kind == SubKind.VAR_VALUE_SUBKIND
                || kind == SubKind.ASSIGNMENT_SUBKIND
                || kind == SubKind.OTHER_EXPRESSION_SUBKIND;
    }

    /** A stream is what {@code System.out.printf(...)} gives back: the reader wants the text alone. */
    private static boolean echoes(Snippet snippet, Piece piece, Object value) {
        return isExpression(snippet.subKind())
                && !SHOWS.matcher(piece.source()).matches()
                && !(value instanceof PrintStream);
    }

    private void warnOfReset() {
        if (!reset.isEmpty()) {
            System.err.println("Notice: " + String.join(", ", reset) + " is null or 0 again, because its type was"
                    + " declared again: run the cell that sets it once more");
        }
    }

    /** A declaration may name what comes later, but by the cell's end all of it must be there. */
    private Optional<CellResult> unresolved() {
        return declared.stream()
                .filter(this::isUnresolved)
                .map(this::missing)
                .reduce((all, one) -> all + "; " + one)
                .map(CompileErrors::failure);
    }

    private boolean isUnresolved(DeclarationSnippet snippet) {
        Status status = shell.status(snippet);
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private String missing(DeclarationSnippet snippet) {
        String needs = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        String what = snippet.kind() == Kind.METHOD ? "method " + snippet.name() + "()" : snippet.name();
        return what + " cannot be used until this is declared: " + needs;
    }
}
