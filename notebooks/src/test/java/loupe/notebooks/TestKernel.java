package loupe.notebooks;

import java.io.IOException;
import java.nio.file.Path;
import loupe.kernel.JavaCommand;
import loupe.kernel.KernelSpecs;

/** The kernel of this build, on the class path of the test. */
final class TestKernel {

    private TestKernel() {}

    /** Writes the kernel spec below a folder of Jupyter's data, where JUPYTER_PATH finds it. */
    static void installInto(Path data) throws IOException {
        KernelSpecs.install(data.resolve("kernels"), JavaCommand.ofThisJvm());
    }
}
