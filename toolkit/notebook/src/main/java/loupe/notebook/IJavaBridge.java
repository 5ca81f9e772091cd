package loupe.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.display.Screen;
import loupe.display.Screens;

/**
 * Makes Loupe at home on IJava, which has no extension point: one call in a cell or in its start-up script.
 *
 * <pre>{@code
 * %maven io.github.loupe-cnn:loupe-notebook:0.1.0
 * loupe.notebook.IJavaBridge.install();
 * }</pre>
 */
public final class IJavaBridge {

    private static final String IJAVA = "io.github.spencerpark.ijava.IJava";

    private IJavaBridge() {}

    /**
     * Joins Loupe to the IJava kernel of this process: values are drawn inline, {@code show} reaches the notebook, and the
     * start-up imports are evaluated.
     *
     * @throws IllegalStateException when this process is no IJava kernel
     */
    public static void install() {
        install(runningKernel());
    }

    static void install(BaseKernel kernel) {
        for (Class<?> type : Rendering.drawnTypes()) {
            register(kernel, type);
        }
        Screens.use(new KernelScreen(kernel));
        StartupImports.lines().forEach(line -> evaluate(kernel, line));
    }

    /** By name: the kernel's own class is not on any registry, only its base is. */
    private static BaseKernel runningKernel() {
        try {
            Object kernel = Class.forName(IJAVA).getMethod("getKernelInstance").invoke(null);
            if (kernel instanceof BaseKernel base) {
                return base;
            }
            throw new IllegalStateException("kernel: expected a running IJava kernel, got " + kernel);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "kernel: expected a process of the IJava kernel, got one without " + IJAVA
                            + "; on JJava and on Loupe's own kernel nothing is to be installed",
                    e);
        }
    }

    private static void evaluate(BaseKernel kernel, String line) {
        try {
            kernel.eval(line);
        } catch (Exception e) {
            throw new IllegalStateException("start-up import failed: " + line, e);
        }
    }

    private static <T> void register(BaseKernel kernel, Class<T> type) {
        kernel.getRenderer()
                .createRegistration(type)
                .preferring(MIMEType.ANY)
                .register((value, context) -> render(value, context));
    }

    private static void render(Object value, RenderContext context) {
        context.getOutputContainer().assign(displayData(Rendering.of(value)));
    }

    private static DisplayData displayData(MimeBundle bundle) {
        var data = new DisplayData();
        bundle.data().forEach(data::putData);
        return data;
    }

    private record KernelScreen(BaseKernel kernel) implements Screen {

        @Override
        public DisplayId show(MimeBundle bundle) {
            DisplayId id = Screens.newId();
            DisplayData data = displayData(bundle);
            data.setDisplayId(id.value());
            kernel.display(data);
            return id;
        }

        @Override
        public void update(DisplayId id, MimeBundle bundle) {
            kernel.getIO().display.updateDisplay(id.value(), displayData(bundle));
        }
    }
}
