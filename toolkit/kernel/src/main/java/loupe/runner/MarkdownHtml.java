package loupe.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown cells as HTML: headings get names, pictures beside the notebook move into the page. */
final class MarkdownHtml {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .customInlineContentParserFactory(new MathText())
            .build();
    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "svg", "image/svg+xml");

    private final Path folder;
    private final Set<String> names = new HashSet<>();

    /** Pictures are looked for in the folder and below it, nowhere else. */
    MarkdownHtml(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A heading of a Markdown cell. */
    record Entry(int level, String text, String name) {}

    /** Parses a cell. */
    Node parse(Cell cell) {
        Node root = PARSER.parse(cell.source());
        root.accept(new Pictures(cell));
        return root;
    }

    /** The HTML of a parsed cell, and its headings added to the list. */
    String html(Node root, List<Entry> headings) {
        var renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        Entry entry = entry(heading);
                        headings.add(entry);
                        attributes.put("id", entry.name());
                    }
                })
                .build();
        return SafeHtml.of(renderer.render(root));
    }

    private Entry entry(Heading heading) {
        String text = text(heading);
        String name = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String unique = "h-" + name;
        for (int count = 2; !names.add(unique); count++) {
            unique = "h-" + name + "-" + count;
        }
        return new Entry(heading.getLevel(), text, unique);
    }

    /** The plain text of a node. */
    static String text(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private final class Pictures extends AbstractVisitor {

        private final Cell cell;

        Pictures(Cell cell) {
            this.cell = cell;
        }

        @Override
        public void visit(Image image) {
            inlined(image.getDestination()).ifPresent(image::setDestination);
            visitChildren(image);
        }

        private Optional<String> inlined(String destination) {
            return destination.startsWith("attachment:")
                    ? attached(destination.substring("attachment:".length()))
                    : beside(destination);
        }

        private Optional<String> attached(String name) {
            return cell.unknown().path("attachments").path(name).properties().stream()
                    .map(form -> "data:" + form.getKey() + ";base64,"
                            + form.getValue().asText().replaceAll("\\s", ""))
                    .findFirst();
        }

        private Optional<String> beside(String destination) {
            String ending =
                    destination.substring(destination.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (destination.contains(":") || !PICTURES.containsKey(ending)) {
                return Optional.empty();
            }
            try {
                Path file = folder.resolve(destination.replace("%20", " ")).normalize();
                return file.startsWith(folder) && Files.isRegularFile(file)
                        ? Optional.of("data:" + PICTURES.get(ending) + ";base64,"
                                + Base64.getEncoder().encodeToString(Files.readAllBytes(file)))
                        : Optional.empty();
            } catch (IOException | IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
    }
}
