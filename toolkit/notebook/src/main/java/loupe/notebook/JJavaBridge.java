package loupe.notebook;

import java.awt.image.RenderedImage;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
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
        Bridge.install(new Host(kernel));
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
        public void evaluate(String source) {
            kernel.evalRaw(source);
        }
    }
}
