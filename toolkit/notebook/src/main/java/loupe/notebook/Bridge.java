package loupe.notebook;

import java.util.ArrayList;
import java.util.List;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.display.Screen;
import loupe.display.Screens;

/** What joining Loupe to a foreign kernel needs of every one of them; it knows the types of none. */
final class Bridge {

    private Bridge() {}

    /** Runs code as a cell does. */
    interface Evaluator {
        void evaluate(String source) throws Exception;
    }

    /** A foreign kernel, behind an adapter that alone knows its types. */
    interface Host extends Evaluator {

        /** The types that the kernel draws by itself, and goes on drawing. */
        List<Class<?>> ownTypes();

        /** Has the kernel draw the values of a type as {@link Rendering} says. */
        void draw(Class<?> type);

        /** Shows a value under a display id. */
        void show(String id, MimeBundle bundle);

        /** Replaces what stands under a display id. */
        void update(String id, MimeBundle bundle);
    }

    static void install(Host host) {
        drawn(host.ownTypes()).forEach(host::draw);
        Screens.use(new HostScreen(host));
        evaluateImports(host);
    }

    /** The types that Loupe draws for a kernel: its own, its libraries', and those of the JDK that the kernel leaves as text. */
    static List<Class<?>> drawn(List<Class<?>> ownTypes) {
        return Rendering.drawnTypes().stream()
                // A wider type may stay: the kernels look for the narrowest type that fits a value.
                .filter(type -> ownTypes.stream().noneMatch(own -> own.isAssignableFrom(type)))
                .toList();
    }

    /** A missing import spoils the shorthand and not the pictures: it is told, and the notebook goes on. */
    static void evaluateImports(Evaluator kernel) {
        List<String> failed = new ArrayList<>();
        for (String line : StartupImports.lines()) {
            try {
                kernel.evaluate(line);
            } catch (Exception | LinkageError fault) {
                failed.add(line + " (" + fault.getMessage() + ")");
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("Loupe: these start-up imports failed: " + String.join(" ", failed));
        }
    }

    private record HostScreen(Host host) implements Screen {

        @Override
        public DisplayId show(MimeBundle bundle) {
            DisplayId id = Screens.newId();
            host.show(id.value(), bundle);
            return id;
        }

        @Override
        public void update(DisplayId id, MimeBundle bundle) {
            host.update(id.value(), bundle);
        }
    }
}
