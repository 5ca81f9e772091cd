package loupe.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Makes Loupe at home on rapaio's kernel, where its values are drawn without a call: this one adds the start-up imports.
 *
 * <pre>{@code loupe.notebook.RapaioBridge.install();}</pre>
 */
public final class RapaioBridge {

    private static final String GLOBAL = "org.rapaio.jupyter.kernel.global.Global";

    private RapaioBridge() {}

    /**
     * Has {@code show} reach the notebook and evaluates the start-up imports.
     *
     * @throws IllegalStateException when this process is no rapaio kernel
     */
    public static void install() {
        install(GLOBAL);
    }

    /** By name, so that this class loads where there is no rapaio and says so. */
    static void install(String global) {
        Method eval = eval(global);
        RapaioRenderer.useScreen();
        Bridge.evaluateImports(line -> evaluate(eval, line));
    }

    private static void evaluate(Method eval, String line) throws Exception {
        try {
            eval.invoke(null, line);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause().getMessage(), thrown);
        }
    }

    private static Method eval(String global) {
        try {
            return Class.forName(global).getMethod("eval", String.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "kernel: expected a process of the rapaio kernel, got one without " + global
                            + "; on JJava and on Loupe's own kernel nothing is to be installed",
                    e);
        }
    }
}
