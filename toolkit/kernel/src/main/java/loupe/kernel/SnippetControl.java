package loupe.kernel;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import loupe.kernel.magic.RunTime;

/**
 * JShell's door to this JVM: loads snippets into the session's loader and runs them on its cell thread.
 *
 * <p>It never turns a value into text, which could run or break anything: JShell gets the text {@code value}, and the
 * value itself stays in {@link #lastValue}.
 */
final class SnippetControl extends DirectExecutionControl {

    private final CellLane lane;
    private final RunTime runTime = new RunTime();
    private Object lastValue;
    private Throwable lastThrown;

    SnippetControl(SnippetLoader loader, CellLane lane) {
        super(new Delegate(loader));
        this.lane = lane;
    }

    Object lastValue() {
        return lastValue;
    }

    /** What the last snippet threw, or what kept it from running; null when it ended well. */
    Throwable lastThrown() {
        return lastThrown;
    }

    RunTime runTime() {
        return runTime;
    }

    void forget() {
        lastValue = null;
        lastThrown = null;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        lane.declares(classes);
        try {
            super.load(classes);
        } catch (ClassInstallException fault) {
            lastThrown = fault.getCause() == null ? fault : fault.getCause();
            throw fault;
        }
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        lastThrown = null;
        lastValue = lane.call(() -> runTime.measure(() -> snippet.invoke(null)));
        // Code that the snippet ran, and whose error it has caught, leaves its own here.
        lastThrown = null;
        return "value";
    }

    @Override
    protected String throwConvertedInvocationException(Throwable thrown) throws RunException, InternalException {
        lastThrown = thrown;
        return super.throwConvertedInvocationException(thrown);
    }

    @Override
    protected String throwConvertedOtherException(Throwable thrown) throws RunException, InternalException {
        lastThrown = thrown;
        return super.throwConvertedOtherException(thrown);
    }

    /** Declares all classes of one load before the first is linked, since they may need each other. */
    private record Delegate(SnippetLoader loader, Map<String, Class<?>> loaded) implements LoaderDelegate {

        Delegate(SnippetLoader loader) {
            this(loader, new HashMap<>());
        }

        @Override
        public void load(ExecutionControl.ClassBytecodes[] classes) throws ExecutionControl.ClassInstallException {
            boolean[] installed = new boolean[classes.length];
            try {
                classesRedefined(classes);
                for (int i = 0; i < classes.length; i++) {
                    Class<?> type = loader.loadClass(classes[i].name());
                    // Links as far as JShell needs it, so that a missing class is found here.
                    type.getDeclaredMethods();
                    loaded.put(classes[i].name(), type);
                    installed[i] = true;
                }
            } catch (Exception | LinkageError fault) {
                var failed = new ExecutionControl.ClassInstallException("load: " + fault.getMessage(), installed);
                failed.initCause(fault);
                throw failed;
            }
        }

        @Override
        public void classesRedefined(ExecutionControl.ClassBytecodes[] classes) {
            for (ExecutionControl.ClassBytecodes one : classes) {
                loader.declare(one.name(), one.bytecodes());
            }
        }

        @Override
        public void addToClasspath(String path) {
            for (String entry : path.split(File.pathSeparator)) {
                loader.add(Path.of(entry));
            }
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> type = loaded.get(name);
            if (type == null) {
                throw new ClassNotFoundException(name);
            }
            return type;
        }
    }
}
