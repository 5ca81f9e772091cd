package loupe.display;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Any value as a text of bounded length: containers with their first elements, arrays with their type, whatever they hold.
 *
 * <p>A container in itself, an element whose {@code toString} throws, and an endless text are told, not followed. Only
 * collections, maps, arrays, records and optionals are looked into; nothing that is used up by reading.
 *
 * <pre>{@code
 * ValueText.of(new int[] {1, 2, 3});          // int[3] {1, 2, 3}
 * ValueText.of(List.of("a", "b"));            // [a, b]
 * }</pre>
 */
public final class ValueText {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_END = 500;
    private static final int CONTAINER = 1_000;
    private static final int LEAF = 200;
    private static final int DEEPEST = 5;
    private static final int FIRST = 20;
    private static final int LAST = 3;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Object> path = new ArrayDeque<>();
    private final int limit;

    private ValueText(int limit) {
        this.limit = limit;
    }

    /**
     * A value as a console shows it.
     *
     * @param value any value, or null
     * @return about 1,000 characters at most of a container; another object's own text, of which a very long one loses its
     *     middle and says so; a throwing {@code toString} of the value itself passes through
     */
    public static String of(Object value) {
        if (isContainer(value)) {
            return new ValueText(CONTAINER).written(value);
        }
        String whole = value == null ? "null" : own(value);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        return whole.substring(0, LONGEST - LONGEST_END) + "\n... (" + Decimal.grouped(whole.length())
                + " characters in all) ...\n" + whole.substring(whole.length() - LONGEST_END);
    }

    /**
     * A value in one line, for a cell of a table.
     *
     * @param value any value, or null
     * @param most how many characters it may take, at least 4
     * @return the text; never throws for what the value does
     */
    public static String brief(Object value, int most) {
        return cut(new ValueText(most).written(value), most);
    }

    /**
     * Whether the text of a container names each of its elements.
     *
     * @param size how many elements the container has
     * @param text what {@link #of} gave
     * @return false when some are only counted
     */
    public static boolean isWhole(int size, String text) {
        return size <= FIRST + 1 && text.length() <= CONTAINER;
    }

    /**
     * The name of a type as code has it, also for types of a notebook's cells and for those without a name.
     *
     * @param type any class
     * @return as {@code Map.Entry}, {@code double[][]}, {@code Function (lambda)}
     */
    public static String typeName(Class<?> type) {
        if (type.isArray()) {
            return typeName(type.getComponentType()) + "[]";
        }
        if (type.isHidden() || type.isAnonymousClass()) {
            Class<?> named = type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type.getSuperclass();
            return typeName(named) + (type.isHidden() ? " (lambda)" : " (anonymous class)");
        }
        Class<?> outer = type.getEnclosingClass();
        return outer == null || isOfCell(outer) ? type.getSimpleName() : typeName(outer) + "." + type.getSimpleName();
    }

    /** JShell wraps what a cell declares into classes of this package. */
    private static boolean isOfCell(Class<?> type) {
        return type.getName().startsWith("REPL.");
    }

    private static boolean isContainer(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value instanceof Record && RecordParts.isPlain((Record) value)
                || value != null && value.getClass().isArray();
    }

    private static String own(Object value) {
        Class<?> type = value.getClass();
        if (type.isHidden() && toStringIsObjects(value)) {
            return typeName(type);
        }
        if (isOfCell(type) && toStringIsObjects(value)) {
            return typeName(type) + "@" + Integer.toHexString(System.identityHashCode(value));
        }
        return String.valueOf(value.toString());
    }

    private static boolean toStringIsObjects(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException | LinkageError unknown) {
            return false;
        }
    }

    private String written(Object value) {
        write(value);
        return text.toString();
    }

    private void write(Object value) {
        if (!isContainer(value)) {
            text.append(cut(leaf(value), LEAF));
        } else if (path.stream().anyMatch(outer -> outer == value)) {
            text.append("(this ").append(typeName(value.getClass())).append(" again)");
        } else if (path.size() >= DEEPEST || text.length() > limit) {
            text.append("...");
        } else {
            path.push(value);
            container(value);
            path.pop();
        }
    }

    private void container(Object value) {
        int start = text.length();
        try {
            parts(value);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            text.setLength(start);
            text.append(faulty(value, fault));
        }
    }

    private void parts(Object value) {
        if (value instanceof Map<?, ?> map) {
            elements('{', map.entrySet().iterator(), map.size(), '}');
        } else if (value instanceof Collection<?> collection) {
            elements('[', collection.iterator(), collection.size(), ']');
        } else if (value instanceof Optional<?> optional) {
            optional(optional);
        } else if (value instanceof Record one) {
            elements(
                    typeName(one.getClass()) + "[",
                    RecordParts.of(one).entrySet().iterator(),
                    0,
                    ']');
        } else {
            array(value);
        }
    }

    private void optional(Optional<?> optional) {
        text.append("Optional").append(optional.isEmpty() ? ".empty" : "[");
        optional.ifPresent(inner -> {
            write(inner);
            text.append(']');
        });
    }

    private void elements(char open, Iterator<?> elements, int size, char close) {
        elements(String.valueOf(open), elements, size, close);
    }

    private void elements(String open, Iterator<?> elements, int size, char close) {
        text.append(open);
        int shown = 0;
        while (elements.hasNext()) {
            text.append(shown == 0 ? "" : ", ");
            if (shown == FIRST && size != FIRST + 1 || text.length() > limit) {
                text.append("... ").append(size > shown ? Decimal.grouped(size - shown) + " more" : "");
                break;
            }
            element(elements.next());
            shown++;
        }
        text.append(close);
    }

    private void element(Object element) {
        if (element instanceof Map.Entry<?, ?> entry) {
            write(entry.getKey());
            text.append('=');
            write(entry.getValue());
        } else {
            write(element);
        }
    }

    private void array(Object array) {
        boolean isInner = path.size() > 1
                && path.stream().skip(1).findFirst().orElseThrow().getClass().isArray();
        text.append(isInner ? "{" : ArrayFacts.of(array).type() + " {");
        int length = Array.getLength(array);
        boolean isCut = length > FIRST + LAST;
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ", ");
            if (isCut && i == FIRST || text.length() > limit && i < length - LAST) {
                text.append("..., ");
                i = length - LAST;
            }
            write(Array.get(array, i));
        }
        text.append('}');
    }

    private static String leaf(Object value) {
        try {
            String own = value == null ? "null" : own(value);
            return own.length() > LEAF ? own.substring(0, LEAF + 1) : own;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            return faulty(value, fault);
        }
    }

    private static String faulty(Object value, Throwable fault) {
        return "(" + typeName(value.getClass()) + " that cannot be read: " + typeName(fault.getClass()) + ")";
    }

    /** In one line, cut where it is too long, never between the halves of a letter. */
    private static String cut(String text, int most) {
        String line = text.replace("\r", "").replace("\n", "\\n").replace('\t', ' ');
        if (line.length() <= most) {
            return line;
        }
        int end = most - 3;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "...";
    }
}
