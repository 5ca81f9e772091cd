package loupe.experiment;

import loupe.engine.GuardReport;

/**
 * What the numerics guard found when the engine started.
 *
 * @param state HEALTHY, CACHE_RECORD_FIXED, MKLDNN_OFF or BROKEN
 * @param worstRelativeError of the engine's convolutions against plain loops
 */
public record SelfTest(String state, double worstRelativeError) {

    static SelfTest of(GuardReport report) {
        return new SelfTest(report.state().name(), report.worstRelativeError());
    }
}
