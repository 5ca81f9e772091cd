package loupe.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.kernel.CellResult;

/** One cell on its way through a run. */
final class CellRun {

    private final Cell source;
    private final CellOutputs outputs = new CellOutputs();
    private int number;
    private ObjectNode metadata;
    private Output.Failed error;
    private boolean late;
    private boolean stops;

    CellRun(Cell cell) {
        source = cell;
        metadata = cell.metadata();
    }

    Cell source() {
        return source;
    }

    CellOutputs outputs() {
        return outputs;
    }

    int number() {
        return number;
    }

    Optional<Output.Failed> error() {
        return Optional.ofNullable(error);
    }

    boolean isLate() {
        return late;
    }

    boolean stopsTheRun() {
        return stops;
    }

    boolean isRunnable() {
        return source.kind() == Cell.Kind.CODE && !source.source().isBlank() && !source.hasTag("skip-execution");
    }

    /** The limit of time in the cell's metadata. */
    Optional<Duration> limit() {
        JsonNode seconds = source.loupe("timeoutSeconds");
        if (seconds.isMissingNode()) {
            return Optional.empty();
        }
        if (!seconds.isNumber() || !(seconds.asDouble() > 0)) {
            throw new NotebookException(
                    "loupe.timeoutSeconds: expected a number above 0, got " + seconds + " in cell " + source.id(), "");
        }
        return Optional.of(Duration.ofMillis(Math.max(1, Math.round(seconds.asDouble() * 1000))));
    }

    void ended(int count, CellResult result, Instant start, Instant end, boolean tooLate) {
        number = count;
        late = tooLate && result instanceof CellResult.Interrupted;
        note(start, end);
        if (result instanceof CellResult.Value value) {
            if (value.echo()) {
                MimeBundle bundle = Rendering.of(value.value().orElse(null));
                outputs.add(Output.Shown.of(bundle, OptionalInt.of(count)));
            }
        } else {
            error = error(result);
            outputs.add(error);
            stops = result instanceof CellResult.Interrupted || !source.hasTag("raises-exception");
        }
    }

    private Output.Failed error(CellResult result) {
        if (result instanceof CellResult.Failure failure) {
            return new Output.Failed(failure.errorName(), failure.message(), failure.traceback());
        }
        String message = late
                ? "the cell was stopped because it took longer than it may (loupe.timeoutSeconds or --timeout)"
                : "the cell was stopped by the user";
        String name = late ? "Timeout" : "Interrupted";
        return new Output.Failed(name, message, List.of(name + ": " + message));
    }

    private void note(Instant start, Instant end) {
        metadata.putObject("execution")
                .put("iopub.execute_input", start.toString())
                .put("iopub.status.busy", start.toString())
                .put("iopub.status.idle", end.toString())
                .put("shell.execute_reply", end.toString());
        ObjectNode own = metadata.path("loupe") instanceof ObjectNode loupe ? loupe : metadata.putObject("loupe");
        own.put("seconds", Duration.between(start, end).toMillis() / 1000.0);
    }

    /** The cell as it stands now. */
    Cell cell() {
        if (source.kind() != Cell.Kind.CODE) {
            return source;
        }
        return number == 0 ? source.cleared() : source.withMetadata(metadata).ran(number, outputs.all());
    }
}
