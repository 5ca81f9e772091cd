package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.util.concurrent.atomic.AtomicReference;

/** Stands in for IJava's own main class, which is on no registry; its base is the real one. */
public final class IJava {

    private static final AtomicReference<BaseKernel> RUNNING = new AtomicReference<>();

    private IJava() {}

    /** The kernel of this process, null before it runs. */
    public static BaseKernel getKernelInstance() {
        return RUNNING.get();
    }

    /** Makes a kernel the one of this process. */
    public static void run(BaseKernel kernel) {
        RUNNING.set(kernel);
    }
}
