package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.util.Utils;
import java.nio.file.Path;

/** The steps of a start, in the only order that works: properties, allocator, load, threads, guard. */
final class EngineStart {

    private EngineStart() {}

    static StartedEngine start(EngineSettings settings) {
        long begin = System.nanoTime();
        boolean loadedBefore = LoadedLibraries.torch().isPresent();
        setProperties(settings);
        AllocatorReport allocator = Allocator.tune(settings, System.getenv());
        boolean sleeping = WaitPolicy.sleep(settings, System.getenv()) && !loadedBefore;
        Path cache = Utils.getEngineCacheDir();
        Engine engine = NativeCacheLock.holding(cache, EngineStart::load);
        EngineFace face = EngineFace.of(engine);
        face.setThreads(settings.threads());
        GuardReport guard = new NumericsGuard(engine, face, loadedBefore).check(settings.guard());
        return new StartedEngine(
                engine.getEngineName(),
                Engine.getDjlVersion(),
                engine.getVersion(),
                engine.defaultDevice(),
                settings,
                face.threads(),
                face.interopThreads(),
                face.natives().orElse(cache),
                allocator,
                sleeping,
                guard,
                loadedBefore,
                (System.nanoTime() - begin) / 1e9);
    }

    /** DJL reads these once, when its classes load. */
    private static void setProperties(EngineSettings settings) {
        setIfAbsent(EngineSettings.OFFLINE, String.valueOf(settings.offline()));
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent(EngineSettings.NUM_THREADS, String.valueOf(settings.threads()));
        setIfAbsent(EngineSettings.NUM_INTEROP_THREADS, String.valueOf(settings.interopThreads()));
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static Engine load() {
        try {
            return Engine.getInstance();
        } catch (EngineException | LinkageError fault) {
            throw new IllegalStateException(
                    "engine: expected one DJL engine with its native library for this machine (%s) on the class path, got: %s"
                            .formatted(Machine.name(), rootOf(fault)),
                    fault);
        }
    }

    private static Throwable rootOf(Throwable fault) {
        return fault.getCause() == null ? fault : rootOf(fault.getCause());
    }
}
