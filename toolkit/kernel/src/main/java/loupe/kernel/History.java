package loupe.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loupe.kernel.wire.Json;

/** The cells that were run, for a console's arrow keys and search; kept while the kernel lives. */
final class History {

    private static final int SESSION = 1;

    private record Entry(int line, String input) {}

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(int line, String input) {
        entries.add(new Entry(line, input));
    }

    /** Answers the three kinds of request: the last n, a range of lines, a search with * and ?. */
    synchronized ObjectNode answer(JsonNode request) {
        List<Entry> found =
                switch (request.path("hist_access_type").asText()) {
                    case "range" -> range(
                            request.path("start").asInt(0), request.path("stop").asInt(Integer.MAX_VALUE));
                    case "search" -> last(
                            search(request.path("pattern").asText("*")),
                            request.path("n").asInt(1000));
                    default -> last(entries, request.path("n").asInt(1000));
                };
        ObjectNode reply = Json.object().put("status", "ok");
        ArrayNode list = reply.putArray("history");
        found.forEach(entry -> write(list.addArray(), entry, request.path("output").asBoolean()));
        return reply;
    }

    private static void write(ArrayNode row, Entry entry, boolean withOutput) {
        row.add(SESSION).add(entry.line());
        if (withOutput) {
            row.addArray().add(entry.input()).addNull();
        } else {
            row.add(entry.input());
        }
    }

    private List<Entry> range(int start, int stop) {
        return entries.stream()
                .filter(entry -> entry.line() >= start && entry.line() < stop)
                .toList();
    }

    private List<Entry> search(String glob) {
        String regex = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
        return entries.stream()
                .filter(entry -> pattern.matcher(entry.input()).matches())
                .toList();
    }

    private static List<Entry> last(List<Entry> all, int n) {
        return all.subList(Math.max(all.size() - Math.max(n, 0), 0), all.size());
    }
}
