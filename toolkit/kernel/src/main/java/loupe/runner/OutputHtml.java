package loupe.runner;

import loupe.display.MimeBundle;
import loupe.report.Html;

/** The outputs of a cell as HTML. */
final class OutputHtml {

    /** What outputs need besides the page's own style. */
    static final String CSS =
            """
            .output { margin: .4rem 0 .4rem; padding-left: .9rem; border-left: 3px solid var(--line); overflow-x: auto; }
            .output pre { border: 0; background: none; padding: .1rem 0; margin: 0; }
            .output.stderr { border-left-color: #d9a400; } .output.error { border-left-color: #c5221f; }
            """;

    private OutputHtml() {}

    static String of(Output output) {
        if (output instanceof Output.Stream stream) {
            return block(stream.name().equals("stderr") ? " stderr" : "", pre(stream.text()));
        }
        if (output instanceof Output.Shown shown) {
            return block("", shown(shown.bundle()));
        }
        if (output instanceof Output.Failed failed) {
            return block(" error", pre(traceback(failed)));
        }
        return block("", Html.pre(((Output.Other) output).json().toString()));
    }

    private static String traceback(Output.Failed failed) {
        String lines = String.join("\n", failed.traceback());
        return lines.isBlank() ? failed.oneLine() : lines;
    }

    private static String shown(MimeBundle bundle) {
        if (bundle.get(MimeBundle.HTML).isPresent()) {
            return SafeHtml.of(bundle.get(MimeBundle.HTML).get());
        }
        boolean isPicture = bundle.data().keySet().stream().anyMatch(type -> type.startsWith("image/"));
        if (!isPicture && bundle.get(MimeBundle.MARKDOWN).isPresent()) {
            return markdown(bundle.get(MimeBundle.MARKDOWN).get());
        }
        if (!isPicture && bundle.get(MimeBundle.LATEX).isPresent()) {
            return Html.pre(bundle.get(MimeBundle.LATEX).get());
        }
        return isPicture ? Html.shown(known(bundle)) : pre(bundle.plain());
    }

    // The page draws PNG, SVG and JPEG; a GIF, too, goes by the name of JPEG: browsers look at the bytes.
    private static MimeBundle known(MimeBundle bundle) {
        return bundle.get("image/gif")
                .map(gif -> bundle.with("image/jpeg", gif))
                .orElse(bundle);
    }

    private static String markdown(String source) {
        var markdown = new MarkdownHtml(java.nio.file.Path.of("."));
        return markdown.html(markdown.parse(Cell.markdown("shown", source)), new java.util.ArrayList<>());
    }

    private static String pre(String text) {
        return "<pre>" + AnsiText.html(text) + "</pre>";
    }

    private static String block(String kind, String html) {
        return "<div class=\"output" + kind + "\">" + html + "</div>";
    }
}
