package loupe.engine;

import ai.djl.Device;

/** Which kind of device a training runs on, in one word. */
public enum DeviceKind {
    /** The best that the engine has: a GPU if there is one, the CPU otherwise. */
    BEST,
    /** The processor. */
    CPU,
    /** A graphics processor; asking for it where the engine has none is an error. */
    GPU;

    /**
     * The device of this kind.
     *
     * @param engine the running engine
     * @return where arrays should live
     * @throws IllegalStateException when the engine has no such device
     */
    public Device of(StartedEngine engine) {
        if (this == CPU) {
            return Device.cpu();
        }
        if (this == GPU && !engine.device().isGpu()) {
            throw new IllegalStateException(
                    "device: expected one that the engine has, got gpu(), but " + engine.engineName()
                            + " " + engine.nativeVersion() + " found only " + engine.device()
                            + " on this machine; leave device() out to take the best there is");
        }
        return engine.device();
    }
}
