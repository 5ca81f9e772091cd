package loupe.engine;

/** The only door to the tensor engine. */
public final class Engines {

    private static final Once<StartedEngine> ENGINE =
            new Once<>(() -> EngineStart.start(EngineSettings.fromSystemProperties()));

    private Engines() {}

    /**
     * Starts the engine of this process, or gives the one that runs.
     *
     * <p>The first call sets DJL's properties and the C allocator, loads the engine (the natives are unpacked once per
     * user, about 430 MB), and lets the numerics guard test and if need be repair its convolutions. It takes a second or
     * two; every other call is free. Threads that call at the same time wait for the same engine.
     *
     * @return the running engine, which may be {@linkplain GuardState#BROKEN broken}
     * @throws IllegalStateException when no engine is on the class path or it cannot be loaded
     * @throws IllegalArgumentException when a property asks for something impossible
     */
    public static StartedEngine start() {
        return ENGINE.get();
    }

    /**
     * Starts the engine and insists that its numbers can be trusted.
     *
     * @return the running engine
     * @throws NumericsException when this machine's convolutions disagree with the reference and nothing helped
     */
    public static StartedEngine requireSound() {
        return start().requireSound();
    }
}
