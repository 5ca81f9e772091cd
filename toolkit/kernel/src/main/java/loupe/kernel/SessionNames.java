package loupe.kernel;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import loupe.kernel.magic.Nearest;

/** Finds the name of a session, of its imports or of a class that someone meant who typed another. */
final class SessionNames {

    private static final int MOST = 3;
    /** Every other name is near to one of a letter or two. */
    private static final int SHORTEST = 3;

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(variable|method|class)\\s+([\\w$]+)");
    private static final Pattern TYPE =
            Pattern.compile("location:\\s+(?:variable \\S+ of type|class|interface|enum)\\s+([\\w.$]+)");
    /** What people name most and the start-up imports bring. */
    private static final List<String> KNOWN = List.of(
            "String",
            "Math",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Boolean",
            "Character",
            "Object",
            "System",
            "Thread",
            "StringBuilder",
            "Exception",
            "RuntimeException",
            "IllegalArgumentException",
            "IllegalStateException",
            "Runnable",
            "List",
            "ArrayList",
            "Map",
            "HashMap",
            "TreeMap",
            "LinkedHashMap",
            "Set",
            "HashSet",
            "Arrays",
            "Collections",
            "Optional",
            "Random",
            "Scanner",
            "Collectors",
            "Stream",
            "IntStream",
            "Function",
            "Supplier",
            "Path",
            "Files",
            "BigDecimal",
            "BigInteger");

    private final JShell shell;
    private final ClassLoader loader;

    SessionNames(JShell shell, ClassLoader loader) {
        this.shell = shell;
        this.loader = loader;
    }

    /**
     * What a compiler message about an unknown symbol should add.
     *
     * @param message the compiler's message with its lines of symbol and location
     * @return as {@code did you mean total?}; empty when nothing is near or the message is about something else
     */
    Optional<String> hint(String message) {
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find() || symbol.group(2).length() < SHORTEST) {
            return Optional.empty();
        }
        boolean isMethod = symbol.group(1).equals("method");
        String near = Nearest.within(symbol.group(2), candidates(message, isMethod), MOST).stream()
                .map(name -> isMethod ? name + "()" : name)
                .collect(Collectors.joining(" or "));
        return near.isEmpty() ? Optional.empty() : Optional.of("did you mean " + near + "?");
    }

    private Collection<String> candidates(String message, boolean isMethod) {
        Matcher type = TYPE.matcher(message);
        if (type.find()) {
            return type(type.group(1)).map(found -> members(found, isMethod)).orElse(Set.of());
        }
        Set<String> names = new TreeSet<>();
        if (isMethod) {
            shell.methods().forEach(method -> names.add(method.name()));
        } else {
            shell.variables().forEach(variable -> names.add(variable.name()));
            shell.types().forEach(declared -> names.add(declared.name()));
            names.addAll(KNOWN);
        }
        shell.imports()
                .flatMap(snippet -> ImportLines.of(snippet.source()).all().stream())
                .forEach(one -> names.addAll(imported(one, isMethod)));
        return names;
    }

    /** What an import brings, as far as it can be listed: the names of whole packages cannot. */
    private Collection<String> imported(ImportLines.Declaration one, boolean isMethod) {
        String name = one.name();
        if (!name.endsWith(".*")) {
            return List.of(name.substring(name.lastIndexOf('.') + 1));
        }
        return one.isStatic()
                ? type(name.substring(0, name.length() - 2))
                        .map(found -> members(found, isMethod))
                        .orElse(Set.of())
                : List.of();
    }

    private static Set<String> members(Class<?> type, boolean isMethod) {
        Stream<Member> members = isMethod ? Stream.of(type.getMethods()) : Stream.of(type.getFields());
        return members.filter(member -> Modifier.isPublic(member.getModifiers()))
                .map(Member::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The class of a name in source code, in which a nested class stands behind a dot; nothing is initialised. */
    private Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError unknown) {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? Optional.empty() : type(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }
}
