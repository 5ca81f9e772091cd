package loupe.experiment;

import java.util.Optional;
import loupe.engine.StartedEngine;

/**
 * The versions under a run.
 *
 * @param jdk vendor and version
 * @param system name, release and architecture of the operating system
 * @param toolkit of Loupe
 * @param djl of the Deep Java Library
 * @param engine name of the engine
 * @param nativeLibrary version of the engine's native library
 */
public record Versions(String jdk, String system, String toolkit, String djl, String engine, String nativeLibrary) {

    static Versions of(StartedEngine engine) {
        return new Versions(
                property("java.vendor") + " " + property("java.version"),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                engine.engineVersion(),
                engine.engineName(),
                engine.nativeVersion());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
