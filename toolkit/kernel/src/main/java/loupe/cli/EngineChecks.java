package loupe.cli;

import java.util.List;
import java.util.Locale;
import loupe.engine.Engines;
import loupe.engine.GuardReport;
import loupe.engine.StartedEngine;

/** The doctor's look at the tensor engine and its numbers. */
final class EngineChecks {

    private EngineChecks() {}

    static List<Finding> findings() {
        try {
            StartedEngine engine = Engines.start();
            return List.of(engine(engine), natives(engine), numerics(engine.guard()));
        } catch (IllegalStateException | IllegalArgumentException | LinkageError fault) {
            return List.of(
                    Finding.fail(
                            "engine",
                            "does not start: " + fault.getMessage(),
                            "It unpacks about 430 MB into the home folder on its first start: is there room, and may you write?"));
        }
    }

    private static Finding engine(StartedEngine engine) {
        return Finding.ok(
                "engine",
                String.format(
                        Locale.ROOT,
                        "%s %s (DJL %s) on %s, %d threads, started in %.1f s",
                        engine.engineName(),
                        engine.nativeVersion(),
                        engine.engineVersion(),
                        engine.device(),
                        engine.threads(),
                        engine.seconds()));
    }

    private static Finding natives(StartedEngine engine) {
        return Finding.ok("natives", "unpacked in " + engine.natives());
    }

    /** The numerics guard's finding. */
    static Finding numerics(GuardReport guard) {
        String tested = String.format(
                Locale.ROOT,
                "%s%nworst error of the self-test: %.1e of the largest value (%.1f s)",
                guard.explanation(),
                guard.worstRelativeError(),
                guard.seconds());
        String text = tested.lines().findFirst().orElse("");
        String more = tested.substring(text.length()).strip();
        return switch (guard.state()) {
            case HEALTHY, CACHE_RECORD_FIXED -> new Finding(Finding.Level.OK, "numerics", text, more);
            case MKLDNN_OFF -> Finding.warn("numerics", text, more);
            case UNCHECKED ->
                Finding.warn("numerics", text, "Start without -Dloupe.engine.guard=none to have them checked.");
            case BROKEN ->
                Finding.fail(
                        "numerics", text, more + "\nDo not train here: results would be wrong. Try another machine.");
        };
    }
}
