package loupe.engine;

import ai.djl.engine.Engine;

/**
 * Finds out whether this machine computes convolutions correctly, and repairs what can be repaired, before anyone's first
 * tensor.
 *
 * <p>The order matters: the engine must have asked the processor for its caches before the record can be corrected, and the
 * record must be correct before any other convolution, because the engine keeps what it prepared for a shape.
 */
final class NumericsGuard {

    private final EngineFace face;
    private final SelfTest test;
    private final boolean usedBefore;

    /**
     * A guard of a running engine.
     *
     * @param engine the engine
     * @param face what we know about it
     * @param usedBefore whether somebody may have convolved before: shapes that were used stay wrong after a repair
     */
    NumericsGuard(Engine engine, EngineFace face, boolean usedBefore) {
        this.face = face;
        this.usedBefore = usedBefore;
        test = new SelfTest(engine);
    }

    GuardReport check(GuardMode mode) {
        long begin = System.nanoTime();
        Verdict verdict = verdict(mode);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new GuardReport(verdict.state(), Machine.name(), verdict.error(), seconds, verdict.explanation());
    }

    private record Verdict(GuardState state, double error, String explanation) {}

    private Verdict verdict(GuardMode mode) {
        return switch (mode) {
            case NONE ->
                new Verdict(
                        GuardState.UNCHECKED,
                        Double.NaN,
                        "loupe.engine.guard is none, so nobody tested the convolutions: do not believe the results.");
            case OFF -> withoutFastConvolutions("loupe.engine.guard is off.");
            case ON -> repairAndTest();
        };
    }

    private Verdict repairAndTest() {
        test.wake();
        CacheRecord.Finding finding = face.repairCacheRecord();
        if (usedBefore && finding == CacheRecord.Finding.REPAIRED) {
            return withoutFastConvolutions(
                    "The engine ran before the guard could correct its record of cache sizes, and it keeps"
                            + " what it prepared before.");
        }
        double error = test.first();
        if (error < SelfTest.TOLERANCE) {
            return finding == CacheRecord.Finding.REPAIRED
                    ? new Verdict(GuardState.CACHE_RECORD_FIXED, error, repaired(error))
                    : new Verdict(GuardState.HEALTHY, error, healthy(error));
        }
        return withoutFastConvolutions(
                "The engine's fast convolutions are wrong on this machine (relative error %.1e; cache record: %s)."
                        .formatted(error, finding));
    }

    private Verdict withoutFastConvolutions(String reason) {
        boolean done = face.disableFastConvolutions();
        double error = test.second();
        if (error >= SelfTest.TOLERANCE) {
            return new Verdict(GuardState.BROKEN, error, broken(reason, done));
        }
        return done
                ? new Verdict(
                        GuardState.MKLDNN_OFF,
                        error,
                        reason + " They are off; the slower ones agree with the reference.")
                : new Verdict(
                        GuardState.HEALTHY, error, reason + " This engine has no switch for them; it agrees as it is.");
    }

    private static String healthy(double error) {
        return "convolutions agree with the reference to %.0e.".formatted(error);
    }

    private static String repaired(double error) {
        return ("the processor hides its cache sizes (usual on some virtual machines), which makes this engine's convolutions"
                        + " wrong; the record was corrected and they agree with the reference to %.0e, at full speed.")
                .formatted(error);
    }

    private static String broken(String reason, boolean off) {
        return reason
                + (off ? " The slower ones are wrong too." : " They could not be switched off.")
                + " Training or predicting here would give wrong numbers. Use another machine, or another version of the engine.";
    }
}
