package loupe.engine;

import ai.djl.engine.Engine;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What we know about DJL's PyTorch engine, found by name at run time so that nothing is compiled against it. */
record PyTorchFace(Engine engine) implements EngineFace {

    private static final String JNI = "ai.djl.pytorch.jni.JniUtils";
    private static final String LIBRARIES = "ai.djl.pytorch.jni.LibUtils";

    @Override
    public void setThreads(int threads) {
        if (threads() != threads) {
            call(JNI, "setNumThreads", threads);
        }
    }

    @Override
    public int threads() {
        return call(JNI, "getNumThreads").map(Integer.class::cast).orElse(0);
    }

    @Override
    public int interopThreads() {
        return call(JNI, "getNumInteropThreads").map(Integer.class::cast).orElse(0);
    }

    @Override
    public Optional<Path> natives() {
        return call(LIBRARIES, "getLibtorchPath").map(path -> Path.of(path.toString()));
    }

    @Override
    public CacheRecord.Finding repairCacheRecord() {
        return Machine.isLinuxX64()
                ? CacheRecord.repair(LoadedLibraries.torchData())
                : CacheRecord.Finding.NOT_APPLICABLE;
    }

    /** Calls {@code at::globalContext().setUserEnabledMkldnn(false)} by its mangled names; the library is loaded already. */
    @Override
    public boolean disableFastConvolutions() {
        try {
            NativeLibrary torch = NativeLibrary.getInstance(library().toString());
            Pointer context = torch.getFunction("_ZN2at13globalContextEv").invokePointer(new Object[0]);
            torch.getFunction("_ZN2at7Context20setUserEnabledMkldnnEb").invokeVoid(new Object[] {context, 0});
            return true;
        } catch (LinkageError | RuntimeException unreachable) {
            return false;
        }
    }

    private Path library() {
        return LoadedLibraries.torch().orElseGet(() -> {
            Path directory = natives().orElseThrow();
            Path mac = directory.resolve("libtorch_cpu.dylib");
            return Files.exists(mac) ? mac : directory.resolve("libtorch_cpu.so");
        });
    }

    private Optional<Object> call(String type, String method, Object... arguments) {
        try {
            Class<?>[] parameters = new Class<?>[arguments.length];
            Arrays.fill(parameters, int.class);
            Class<?> owner = Class.forName(type, true, engine.getClass().getClassLoader());
            return Optional.ofNullable(owner.getMethod(method, parameters).invoke(null, arguments));
        } catch (ReflectiveOperationException | LinkageError otherVersion) {
            return Optional.empty();
        }
    }
}
