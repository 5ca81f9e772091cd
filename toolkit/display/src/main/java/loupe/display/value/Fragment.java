package loupe.display.value;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import loupe.display.HtmlText;
import loupe.display.ValueText;

/** Small pieces of HTML in the page's own colours. */
final class Fragment {

    private Fragment() {}

    /** The name of a collection's class, or of its interface where the class is no user's business. */
    static String kind(Object container) {
        Class<?> type = container.getClass();
        return Modifier.isPublic(type.getModifiers())
                ? ValueText.typeName(type)
                : Stream.of(List.class, Set.class, Map.class, Queue.class, Collection.class)
                        .filter(known -> known.isInstance(container))
                        .findFirst()
                        .map(Class::getSimpleName)
                        .orElse(ValueText.typeName(type));
    }

    static String facts(String name, String rest) {
        return "<div><b>" + HtmlText.escape(name) + "</b>" + (rest.isEmpty() ? "" : " ") + HtmlText.escape(rest)
                + "</div>";
    }

    static String code(String text) {
        return "<pre style=\"white-space:pre-wrap;overflow-wrap:anywhere;background:transparent;color:inherit;margin:.3em 0\">"
                + HtmlText.escape(text) + "</pre>";
    }

    static String folded(String summary, String html) {
        return "<details><summary style=\"cursor:pointer\">" + HtmlText.escape(summary) + "</summary>" + html
                + "</details>";
    }
}
