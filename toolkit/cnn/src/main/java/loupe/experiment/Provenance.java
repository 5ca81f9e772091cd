package loupe.experiment;

import loupe.engine.Engines;

/**
 * Where a run was made: the code, the versions, the hardware and the engine's self-test. Nothing names a person or a folder.
 *
 * @param code what made it
 * @param versions under it
 * @param hardware under it
 * @param selfTest of the engine
 */
public record Provenance(CodeFacts code, Versions versions, Hardware hardware, SelfTest selfTest) {

    /**
     * The provenance of a run of this process, now. Starts the engine when it does not run yet.
     *
     * @param code what is known about the code
     * @return the facts
     */
    public static Provenance here(CodeFacts code) {
        var engine = Engines.start();
        return new Provenance(code, Versions.of(engine), Hardware.of(engine), SelfTest.of(engine.guard()));
    }
}
