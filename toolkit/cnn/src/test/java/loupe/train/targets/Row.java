package loupe.train.targets;

import java.util.Locale;

/** Lines of the table that {@code scripts/generator-targets} shows: they begin with a bar. */
final class Row {

    private Row() {}

    static void print(String task, long seed, String reached, boolean met, long startNanos) {
        line("%-34s | %3d | %-78s | %-6s | %4.0f s", task, seed, reached, met ? "met" : "MISSED", since(startNanos));
    }

    static void line(String format, Object... values) {
        System.out.println("| " + say(format, values) + " |");
    }

    static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static double since(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
