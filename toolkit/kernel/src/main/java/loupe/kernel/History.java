package loupe.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import loupe.kernel.wire.Json;

/** The cells that were run and the text of their values, for a console's arrow keys and search; kept while the kernel lives. */
final class History {

    private static final int SESSION = 1;
    private static final int MOST = 10_000;
    private static final int USUAL = 1000;
    private static final int LONGEST_OUTPUT = 1000;

    private record Entry(int line, String input, String output) {}

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(int line, String input) {
        entries.add(new Entry(line, input, null));
        if (entries.size() > MOST) {
            entries.remove(0);
        }
    }

    /** Notes the value of the latest cell, if that is its number. */
    synchronized void output(int line, String output) {
        int last = entries.size() - 1;
        if (last >= 0 && entries.get(last).line() == line) {
            String start = output.substring(0, Math.min(output.length(), LONGEST_OUTPUT));
            entries.set(last, new Entry(line, entries.get(last).input(), start));
        }
    }

    /** Answers the three kinds of request: the last n, a range of lines, a search with * and ?. */
    synchronized ObjectNode answer(JsonNode request) {
        List<Entry> found =
                switch (request.path("hist_access_type").asText()) {
                    case "range" -> range(request);
                    case "search" -> search(request);
                    default -> last(entries, request.path("n").asInt(USUAL));
                };
        ObjectNode reply = Json.object().put("status", "ok");
        ArrayNode list = reply.putArray("history");
        found.forEach(
                entry -> write(list.addArray(), entry, request.path("output").asBoolean()));
        return reply;
    }

    private static void write(ArrayNode row, Entry entry, boolean withOutput) {
        row.add(SESSION).add(entry.line());
        if (withOutput) {
            row.addArray().add(entry.input()).add(entry.output());
        } else {
            row.add(entry.input());
        }
    }

    /** Session 0 is the present one and negative ones are before it: none of those is kept. */
    private List<Entry> range(JsonNode request) {
        int session = request.path("session").asInt(0);
        int start = request.path("start").asInt(0);
        int stop = request.path("stop").asInt(Integer.MAX_VALUE);
        return session == 0 || session == SESSION
                ? some(entry -> entry.line() >= start && entry.line() < stop)
                : List.of();
    }

    private List<Entry> search(JsonNode request) {
        String glob = request.path("pattern").asText("*");
        List<Entry> found = some(entry -> matches(glob, entry.input()));
        if (request.path("unique").asBoolean()) {
            Map<String, Entry> latest = new LinkedHashMap<>();
            found.forEach(entry -> {
                latest.remove(entry.input());
                latest.put(entry.input(), entry);
            });
            found = List.copyOf(latest.values());
        }
        return last(found, request.path("n").asInt(USUAL));
    }

    private List<Entry> some(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    /** A glob without the backtracking of regular expressions, which a wicked pattern would make endless. */
    private static boolean matches(String glob, String text) {
        int g = 0;
        int star = -1;
        int starred = 0;
        for (int t = 0; t < text.length(); ) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                starred = t;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == text.charAt(t))) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++starred;
            } else {
                return false;
            }
        }
        return glob.substring(g).chars().allMatch(c -> c == '*');
    }

    private static List<Entry> last(List<Entry> all, int n) {
        return all.subList(Math.max(all.size() - Math.max(n, 0), 0), all.size());
    }
}
