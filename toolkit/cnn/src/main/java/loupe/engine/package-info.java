/**
 * Starting the tensor engine safely, and saying what was started.
 *
 * <p>Here belongs what must be settled before the first tensor exists: thread counts, the C allocator, the cache of native
 * libraries, and the numerics guard that finds out whether this machine computes convolutions correctly. The rest of the
 * toolkit reaches the engine only through {@link loupe.engine.Engines}. Everything that knows one particular engine
 * (PyTorch's settings, the guard's remedies) stays behind package-private, engine-neutral faces and finds its engine at run
 * time: this package compiles against DJL's API alone. Layers, models and training do not belong here.
 */
package loupe.engine;
