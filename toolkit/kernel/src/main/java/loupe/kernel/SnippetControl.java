package loupe.kernel;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private static final int MOST_CAUSES = 100;

    private final Delegate classes;

    private final CellLane lane;
    private final RunTime runTime = new RunTime();
    private final HeapReserve reserve = new HeapReserve();
    private Object lastValue;
    private Throwable lastThrown;
    private int loads;
    private Object lastVariable;

    SnippetControl(SnippetLoader loader, CellLane lane) {
        this(new Delegate(loader), lane);
    }

    private SnippetControl(Delegate classes, CellLane lane) {
        super(classes);
        this.classes = classes;
        this.lane = lane;
    }

    /** How many times classes were loaded: about one for each snippet. */
    int loads() {
        return loads;
    }

    /** Forgets the classes of cells that no snippet can name any more. */
    void keepOnly(Predicate<String> named) {
        classes.keepOnly(named);
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
        loads++;
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
        reserve.restore();
        lastValue = lane.call(() -> runTime.measure(() -> run(snippet)));
        // Code that the snippet ran, and whose error it has caught, leaves its own here.
        lastThrown = null;
        return "value";
    }

    private Object run(Method snippet) throws Exception {
        try {
            return snippet.invoke(null);
        } catch (Throwable thrown) {
            reserve.release(thrown);
            throw thrown;
        }
    }

    /** Reads a variable and keeps its value for {@link #takeVariable}. */
    @Override
    public String varValue(String type, String name) throws InternalException {
        try {
            Field field = findClass(type).getField(name);
            field.setAccessible(true);
            lastVariable = field.get(null);
            return "value";
        } catch (ReflectiveOperationException | LinkageError fault) {
            throw new InternalException(name + ": " + fault);
        }
    }

    /** The value that was read last; empty for null. */
    Optional<Object> takeVariable() {
        Optional<Object> taken = Optional.ofNullable(lastVariable);
        lastVariable = null;
        return taken;
    }

    @Override
    protected String throwConvertedInvocationException(Throwable thrown) throws RunException, InternalException {
        lastThrown = thrown;
        return super.throwConvertedInvocationException(translatable(thrown));
    }

    /** JShell follows causes without an end; one that is its own cause would overflow the stack of whoever runs cells. */
    private static Throwable translatable(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (++depth > MOST_CAUSES) {
                var alone = new RuntimeException(Traceback.message(thrown));
                alone.setStackTrace(thrown.getStackTrace());
                return alone;
            }
        }
        return thrown;
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
            Map<String, byte[]> bytecodes = new HashMap<>();
            for (ExecutionControl.ClassBytecodes one : classes) {
                bytecodes.put(one.name(), one.bytecodes());
            }
            loader.declare(bytecodes);
        }

        void keepOnly(Predicate<String> named) {
            Set<String> spent = loaded.keySet().stream().filter(named.negate()).collect(Collectors.toSet());
            loaded.keySet().removeAll(spent);
            loader.release(spent);
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
