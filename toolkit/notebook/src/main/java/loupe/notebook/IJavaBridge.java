package loupe.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.RenderedImage;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import loupe.display.MimeBundle;
import loupe.display.Rendering;

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
        Bridge.install(new Host(kernel));
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

    private static DisplayData displayData(MimeBundle bundle) {
        var data = new DisplayData();
        bundle.data().forEach(data::putData);
        return data;
    }

    private record Host(BaseKernel kernel) implements Bridge.Host {

        @Override
        public List<Class<?>> ownTypes() {
            return List.of(RenderedImage.class, InputStream.class, URL.class, URLConnection.class, CharSequence.class);
        }

        @Override
        public void draw(Class<?> type) {
            register(type);
        }

        private <T> void register(Class<T> type) {
            kernel.getRenderer()
                    .createRegistration(type)
                    .preferring(MIMEType.ANY)
                    .register(
                            (value, context) -> context.getOutputContainer().assign(displayData(Rendering.of(value))));
        }

        @Override
        public void show(String id, MimeBundle bundle) {
            DisplayData data = displayData(bundle);
            data.setDisplayId(id);
            kernel.display(data);
        }

        @Override
        public void update(String id, MimeBundle bundle) {
            kernel.getIO().display.updateDisplay(id, displayData(bundle));
        }

        @Override
        public void evaluate(String source) throws Exception {
            kernel.eval(source);
        }
    }
}
