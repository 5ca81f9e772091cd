package loupe.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the components of records. */
public final class RecordParts {

    private RecordParts() {}

    /**
     * The components of a record by name, in their order.
     *
     * @param value the record
     * @return what its accessors give; for one that throws, the throwable's class in words
     */
    public static Map<String, Object> of(Record value) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            parts.put(component.getName(), part(value, component));
        }
        return parts;
    }

    /**
     * Whether a record's text is the one that the compiler wrote, which says nothing of arrays and has no limit.
     *
     * @param value the record
     * @return false for a record with a {@code toString} of its own, which its author wants to be seen
     */
    public static boolean isPlain(Record value) {
        try {
            return Modifier.isFinal(value.getClass().getMethod("toString").getModifiers());
        } catch (NoSuchMethodException | LinkageError unknown) {
            return false;
        }
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error
                    && !(error instanceof StackOverflowError || error instanceof AssertionError)) {
                throw error;
            }
            return "(its accessor threw " + ValueText.typeName(thrown.getCause().getClass()) + ")";
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return "(not readable from here)";
        }
    }
}
