package loupe.runner;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes what could run, load or leave the page out of a fragment of HTML, and closes what it left open.
 *
 * <p>The page's policy already stops scripts and the network; this is the second wall, and it also stops what a policy in
 * a page cannot: a {@code meta} that sends the reader elsewhere, and an unclosed tag that swallows the rest of the page.
 */
final class SafeHtml {

    private static final String FORBIDDEN =
            "script, iframe, frame, frameset, object, embed, applet, meta, base, link, form, portal, foreignObject";

    private SafeHtml() {}

    static String of(String fragment) {
        Document document = Jsoup.parseBodyFragment(fragment);
        document.outputSettings().prettyPrint(false);
        document.select(FORBIDDEN).remove();
        document.body().getAllElements().forEach(SafeHtml::disarm);
        return document.body().html();
    }

    private static void disarm(Element element) {
        List<Attribute> attributes = element.attributes().asList();
        for (Attribute attribute : attributes) {
            if (isArmed(attribute)) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static boolean isArmed(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        boolean runs =
                value.startsWith("javascript:") || value.startsWith("vbscript:") || value.startsWith("data:text");
        return name.startsWith("on") || name.equals("srcdoc") || name.equals("formaction") || runs;
    }
}
