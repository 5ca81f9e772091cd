package loupe.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.CellResult.Interrupted;
import loupe.kernel.CellResult.Value;
import loupe.kernel.wire.InputChannel;
import loupe.kernel.wire.Json;
import loupe.kernel.wire.Message;
import loupe.kernel.wire.Publisher;
import loupe.kernel.wire.RequestChannel;
import loupe.kernel.wire.Sockets;

/** Runs the code of execute requests and publishes what comes of it. */
final class Executions {

    private final Future<JavaSession> session;
    private final Publisher publisher;
    private final InputChannel input;
    private final History history;
    private volatile ObjectNode lastParent = Json.object();
    private int count;

    Executions(Future<JavaSession> session, Sockets sockets, History history) {
        this.session = session;
        this.publisher = sockets.publisher();
        this.input = sockets.input();
        this.history = history;
    }

    /** The cell of a thread that no cell started: the one that was run last. */
    CellPublisher lastCell() {
        return new CellPublisher(publisher, lastParent, false, Executions::refuse);
    }

    ObjectNode execute(Message request, RequestChannel channel) throws Exception {
        JsonNode content = request.content();
        if (!content.path("code").isTextual()) {
            throw new IllegalArgumentException("code: expected a text, got "
                    + content.path("code").getNodeType().name().toLowerCase(Locale.ROOT));
        }
        boolean silent = content.path("silent").asBoolean(false);
        CellPublisher cell = new CellPublisher(publisher, request.header(), silent, input(request));
        lastParent = request.header();
        String code = content.path("code").asText();
        count(code, !silent && content.path("store_history").asBoolean(true));
        cell.publish("execute_input", Json.object().put("code", code).put("execution_count", count));
        CellResult result = run(code, cell);
        ObjectNode reply = Json.object();
        if (result instanceof Value) {
            reply.put("status", "ok").putArray("payload");
            reply.set("user_expressions", expressions(content.path("user_expressions"), cell));
        } else {
            ObjectNode error = error(result);
            cell.publish("error", error);
            reply.put("status", "error").setAll(error);
            if (content.path("stop_on_error").asBoolean(true)) {
                channel.abortWaiting();
            }
        }
        return reply.put("execution_count", count);
    }

    private CellInput input(Message request) {
        boolean allowed = request.content().path("allow_stdin").asBoolean(false);
        return allowed ? (prompt, hidden) -> input.ask(request, prompt, hidden) : Executions::refuse;
    }

    private static String refuse(String prompt, boolean hidden) {
        throw new IllegalStateException("input: expected a front end that lets cells ask (allow_stdin), got one that"
                + " does not; put the value into a variable instead");
    }

    private void count(String code, boolean store) {
        if (store) {
            count++;
            history.add(count, code);
        }
    }

    /** Runs a cell and publishes its value; drawing the value is part of the cell and may fail like it. */
    private CellResult run(String code, CellPublisher cell) throws Exception {
        CellResult result = evaluate(code, cell);
        if (!(result instanceof Value value) || !value.echo()) {
            return result;
        }
        CellResult drawn = draw(value, cell);
        if (drawn instanceof Value bundle) {
            MimeBundle shown = (MimeBundle) bundle.value().orElseThrow();
            history.output(count, shown.plain());
            ObjectNode data = CellPublisher.data(shown);
            cell.publish("execute_result", data.put("execution_count", count));
        }
        return drawn;
    }

    /** A session that could not be opened fails each cell with the reason, where the user sees it. */
    private CellResult evaluate(String code, CellPublisher cell) throws InterruptedException {
        try {
            return session.get().run(code, count, cell);
        } catch (ExecutionException fault) {
            String said = "the Java session could not be opened: " + Traceback.message(fault.getCause());
            return new Failure("KernelStartError", said, List.of(said));
        }
    }

    private CellResult draw(Value value, OutputSink cell) throws Exception {
        return session.get().call(() -> Rendering.of(value.value().orElse(null)), cell);
    }

    private ObjectNode expressions(JsonNode asked, CellPublisher cell) throws Exception {
        ObjectNode answers = Json.object();
        for (var entry : asked.properties()) {
            answers.set(entry.getKey(), expression(entry.getValue().asText(), cell));
        }
        return answers;
    }

    private ObjectNode expression(String code, CellPublisher cell) throws Exception {
        CellResult result = evaluate(code, cell);
        CellResult drawn = result instanceof Value value ? draw(value, cell) : result;
        if (drawn instanceof Value bundle) {
            return CellPublisher.data((MimeBundle) bundle.value().orElseThrow()).put("status", "ok");
        }
        return error(drawn).put("status", "error");
    }

    private static ObjectNode error(CellResult result) {
        return result instanceof Failure failure
                ? error(failure.errorName(), failure.message(), failure.traceback())
                : interrupted((Interrupted) result);
    }

    private static ObjectNode interrupted(Interrupted result) {
        String place = result.where().isEmpty() ? "" : " in " + result.where();
        String said = result.abandoned()
                ? "library code did not react" + place + ", so its thread was given up and may still be running in the"
                        + " background; variables are kept"
                : "the cell was stopped" + place + "; variables are kept";
        return error("Interrupted", said, List.of(Traceback.RED + "Interrupted" + Traceback.PLAIN + ": " + said));
    }

    private static ObjectNode error(String name, String message, List<String> traceback) {
        ObjectNode error = Json.object().put("ename", name).put("evalue", message);
        traceback.forEach(error.putArray("traceback")::add);
        return error;
    }
}
