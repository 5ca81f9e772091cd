package loupe.notebook;

import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.display.Screen;
import loupe.display.Screens;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Makes Loupe at home on a kernel built on JJava's base: its values are drawn inline, {@code show} reaches the notebook,
 * and the start-up imports are there.
 *
 * <p>JJava finds it by {@link java.util.ServiceLoader} when the Loupe jar comes onto its class path; nothing is to be
 * called by hand.
 */
public final class JJavaBridge implements Extension {

    /** Called by the kernel's service loader. */
    public JJavaBridge() {}

    @Override
    public void install(BaseKernel kernel) {
        for (Class<?> type : Rendering.drawnTypes()) {
            register(kernel, type);
        }
        Screens.use(new KernelScreen(kernel));
        StartupImports.lines().forEach(kernel::evalRaw);
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
