package loupe.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import loupe.display.MimeBundle;
import loupe.kernel.wire.Json;
import loupe.kernel.wire.Message;
import loupe.kernel.wire.Publisher;
import loupe.kernel.wire.RequestChannel;

/** Answers the requests of the shell channel. */
final class ShellRequests {

    private final Future<JavaSession> session;
    private final Executions executions;
    private final History history;
    private final Publisher publisher;
    private final Runnable shutdown;

    ShellRequests(
            Future<JavaSession> session,
            Executions executions,
            History history,
            Publisher publisher,
            Runnable shutdown) {
        this.session = session;
        this.executions = executions;
        this.history = history;
        this.publisher = publisher;
        this.shutdown = shutdown;
    }

    Optional<ObjectNode> answer(Message request, RequestChannel channel) throws Exception {
        JsonNode content = request.content();
        return switch (request.type()) {
            case "execute_request" -> Optional.of(executions.execute(request, channel));
            case "complete_request" -> Optional.of(complete(content));
            case "inspect_request" -> Optional.of(inspect(content));
            case "is_complete_request" -> Optional.of(isComplete(content));
            case "history_request" -> Optional.of(history.answer(content));
            case "comm_open" -> refuseComm(request);
            // On this channel it comes when the cell has ended.
            case "interrupt_request" -> Optional.of(ok());
            default -> general(request, shutdown);
        };
    }

    /** What both channels answer. */
    static Optional<ObjectNode> general(Message request, Runnable shutdown) {
        return switch (request.type()) {
            case "kernel_info_request" -> Optional.of(KernelInfo.reply());
            case "comm_info_request" -> Optional.of(ok().set("comms", Json.object()));
            case "debug_request" -> Optional.of(noDebugger(request.content()));
            case "shutdown_request" -> {
                shutdown.run();
                yield Optional.of(
                        ok().put("restart", request.content().path("restart").asBoolean()));
            }
            default -> Optional.empty();
        };
    }

    /** The debugger's own protocol has its own way to refuse. */
    private static ObjectNode noDebugger(JsonNode asked) {
        return Json.object()
                .put("type", "response")
                .put("seq", 0)
                .put("request_seq", asked.path("seq").asInt())
                .put("command", asked.path("command").asText())
                .put("success", false)
                .put("message", "this kernel has no debugger");
    }

    static ObjectNode ok() {
        return Json.object().put("status", "ok");
    }

    /** There are no widgets here; a front end that opens one is told at once. */
    private Optional<ObjectNode> refuseComm(Message request) {
        ObjectNode close =
                Json.object().put("comm_id", request.content().path("comm_id").asText());
        close.putObject("data");
        publisher.publish("comm_close", request.header(), close);
        return Optional.empty();
    }

    private ObjectNode complete(JsonNode content) throws Exception {
        String code = content.path("code").asText();
        Completion found = session.get().assistant().complete(code, cursor(content, code));
        ObjectNode reply = ok();
        found.candidates().forEach(reply.putArray("matches")::add);
        int start = code.codePointCount(0, found.start());
        int end = code.codePointCount(0, found.end());
        reply.put("cursor_start", start).put("cursor_end", end);
        // JupyterLab shows what a candidate is, and its parameters.
        ArrayNode types = reply.putObject("metadata").putArray("_jupyter_types_experimental");
        found.found().forEach(one -> types.addObject()
                .put("start", start)
                .put("end", end)
                .put("text", one.text())
                .put("type", one.type())
                .put("signature", one.signature()));
        return reply;
    }

    private ObjectNode inspect(JsonNode content) throws Exception {
        String code = content.path("code").asText();
        Optional<MimeBundle> found = session.get().assistant().inspect(code, cursor(content, code));
        ObjectNode reply = ok().put("found", found.isPresent());
        ObjectNode data = reply.putObject("data");
        found.ifPresent(bundle -> bundle.data().forEach(data::put));
        reply.putObject("metadata");
        return reply;
    }

    /** Jupyter counts the cursor in code points, Java in UTF-16 units. */
    private static int cursor(JsonNode content, String code) {
        int points = content.path("cursor_pos").asInt(code.length());
        return code.offsetByCodePoints(0, Math.min(Math.max(points, 0), code.codePointCount(0, code.length())));
    }

    private ObjectNode isComplete(JsonNode content) throws Exception {
        Completeness found =
                session.get().assistant().completeness(content.path("code").asText());
        ObjectNode reply = Json.object().put("status", found.state().name().toLowerCase(Locale.ROOT));
        return found.state() == Completeness.State.INCOMPLETE ? reply.put("indent", found.indent()) : reply;
    }
}
