package loupe.engine;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import java.util.Optional;

/** What we ask of an engine beyond DJL's API; an engine that we do not know answers that it cannot tell. */
interface EngineFace {

    /** The face of a running engine. */
    static EngineFace of(Engine engine) {
        return engine.getEngineName().equals("PyTorch") ? new PyTorchFace(engine) : new UnknownFace();
    }

    /** Sets how many threads share one operation, also when the engine runs already. */
    void setThreads(int threads);

    /** How many threads share one operation; 0 when unknown. */
    int threads();

    /** How many operations may run side by side; 0 when unknown. */
    int interopThreads();

    /** The directory of the native libraries. */
    Optional<Path> natives();

    /** Corrects an impossible record of cache sizes; says what it found. */
    CacheRecord.Finding repairCacheRecord();

    /** Switches the engine's fast convolutions off; false when that cannot be done. */
    boolean disableFastConvolutions();

    /** An engine without special knowledge. */
    record UnknownFace() implements EngineFace {

        @Override
        public void setThreads(int threads) {
            // Its own properties decide.
        }

        @Override
        public int threads() {
            return 0;
        }

        @Override
        public int interopThreads() {
            return 0;
        }

        @Override
        public Optional<Path> natives() {
            return Optional.empty();
        }

        @Override
        public CacheRecord.Finding repairCacheRecord() {
            return CacheRecord.Finding.NOT_APPLICABLE;
        }

        @Override
        public boolean disableFastConvolutions() {
            return false;
        }
    }
}
