package loupe.display.value;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.display.MimeBundle;
import loupe.display.Renderer;

/** Draws a class by its declaration, over its public members. */
public final class ClassRenderer implements Renderer<Class<?>> {

    private static final int MOST = 200;

    /** The one renderer of its type. */
    public ClassRenderer() {}

    @Override
    @SuppressWarnings("unchecked")
    public Class<Class<?>> type() {
        return (Class<Class<?>>) (Class<?>) Class.class;
    }

    @Override
    public MimeBundle render(Class<?> type) {
        String declaration = type.toGenericString().replaceAll("REPL\\.\\$JShell\\$\\p{Alnum}+[$.]?", "");
        List<String> members = Stream.<Executable>concat(
                        Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .map(ClassRenderer::signature)
                .sorted()
                .toList();
        MimeBundle text = MimeBundle.text(declaration);
        if (members.isEmpty()) {
            return text;
        }
        String shown = members.stream().limit(MOST).collect(Collectors.joining("\n"));
        String more = members.size() > MOST ? "\n... " + (members.size() - MOST) + " more" : "";
        return text.withHtml(Fragment.facts(declaration, "")
                + Fragment.folded(members.size() + " public constructors and methods", Fragment.code(shown + more)));
    }

    private static String signature(Executable member) {
        return member.toGenericString()
                .replaceAll("REPL\\.\\$JShell\\$\\p{Alnum}+[$.]?", "")
                .replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
    }
}
