package loupe.plot.renderer;

import java.util.Optional;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.model.Cnn;
import loupe.plot.Picture;
import loupe.plot.Plots;
import loupe.report.Html;

/** Descriptions of networks as a picture with the summary table below it. */
final class Architectures {

    private Architectures() {}

    static Renderable of(Cnn cnn) {
        return () -> {
            MimeBundle table = cnn.summary().render();
            Picture picture = Plots.architecture(cnn);
            Optional<byte[]> png = picture.render().bytes(MimeBundle.PNG);
            String html = table.get(MimeBundle.HTML).orElse("");
            return png.map(bytes -> table.withHtml(Html.figure(bytes, picture.alt()) + html)
                            .withPng(bytes))
                    .orElse(table);
        };
    }
}
