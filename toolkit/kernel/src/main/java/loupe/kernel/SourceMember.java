package loupe.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type, method or field, read from a signature as JShell writes it.
 *
 * @param packageName where its type is; empty when the signature does not say
 * @param type the simple name of the outermost type
 * @param owner the simple name of the type that declares it
 * @param name its own name; that of its type for a type and a constructor
 * @param parameters the simple names of its parameters' types; empty for what takes none or is no method
 * @param callable whether it is a method or a constructor
 */
record SourceMember(
        String packageName, String type, String owner, String name, List<String> parameters, boolean callable) {

    private static final Pattern CALL = Pattern.compile("(?:[\\w.\\[\\]]+ )?(?:([\\w.]+)\\.)?(\\w+)\\((.*)\\)");
    private static final Pattern OTHER = Pattern.compile("(?:([\\w.]+)\\.)?(\\w+)(?::.*)?");

    static Optional<SourceMember> of(String signature) {
        String bare = withoutTypeArguments(signature);
        Matcher call = CALL.matcher(bare);
        if (call.matches()) {
            return Optional.of(named(call.group(1), call.group(2), types(call.group(3)), true));
        }
        Matcher other = OTHER.matcher(bare);
        return other.matches()
                ? Optional.of(named(other.group(1), other.group(2), List.of(), false))
                : Optional.empty();
    }

    /** Whether a signature that names a package, or a type of {@code java.lang}, is the JDK's. */
    static boolean isOfJdk(String signature) {
        return of(signature).filter(SourceMember::isOfJdk).isPresent();
    }

    private boolean isOfJdk() {
        if (!packageName.isEmpty()) {
            return packageName.startsWith("java");
        }
        return Stream.of("java.lang.", "java.util.", "java.io.", "java.nio.file.", "java.util.stream.")
                .anyMatch(
                        prefix -> Object.class.getResource("/" + (prefix + type).replace('.', '/') + ".class") != null);
    }

    private static SourceMember named(String before, String name, List<String> parameters, boolean callable) {
        List<String> path = before == null ? List.of() : List.of(before.split("\\."));
        List<String> types = path.stream().filter(SourceMember::isType).toList();
        String packageName =
                String.join(".", path.stream().takeWhile(part -> !isType(part)).toList());
        String type = types.isEmpty() ? name : types.get(0);
        boolean isItself = isType(name) && (!callable || types.isEmpty());
        String owner = isItself || types.isEmpty() ? name : types.get(types.size() - 1);
        return new SourceMember(packageName, type, owner, name, parameters, callable);
    }

    private static boolean isType(String name) {
        return Character.isUpperCase(name.charAt(0)) && !name.matches("[A-Z0-9_]{2,}");
    }

    private static String withoutTypeArguments(String signature) {
        String bare = signature;
        for (String inner = ""; !inner.equals(bare); bare = bare.replaceAll("<[^<>]*>", "")) {
            inner = bare;
        }
        return bare;
    }

    private static List<String> types(String parameters) {
        return parameters.isBlank()
                ? List.of()
                : Stream.of(parameters.split(",")).map(SourceMember::typeOf).toList();
    }

    /** {@code java.lang.String... name} is a {@code String...}. */
    private static String typeOf(String parameter) {
        String type = parameter.strip().replaceFirst(" \\w+$", "");
        return type.replaceFirst("^[\\w.]*\\.(?=\\w)", "");
    }

    boolean isIn(String file) {
        return packageName.isEmpty()
                || file.replace('\\', '/').endsWith("/" + packageName.replace('.', '/') + "/" + type + ".java");
    }
}
