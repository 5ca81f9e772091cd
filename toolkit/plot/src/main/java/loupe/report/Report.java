package loupe.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.experiment.Manifest;
import loupe.metric.Evaluation;
import loupe.train.Run;

/**
 * What must be handed in about a run: one HTML page to read, and one manifest from which it can be trained again.
 *
 * <pre>{@code
 * report(run).save("lenet");      // lenet.html and lenet.json
 * }</pre>
 *
 * @param run what was done
 * @param manifest the same as data
 * @param evaluation how well it does on the validation images; empty for a regression
 */
public record Report(Run run, Manifest manifest, Optional<Evaluation> evaluation) implements Renderable {

    /**
     * The two files of a saved report.
     *
     * @param html the page
     * @param json the manifest
     */
    public record Saved(Path html, Path json) {

        @Override
        public String toString() {
            return html + "\n" + json;
        }
    }

    /**
     * The page.
     *
     * @param title its title
     * @return the page
     */
    public Page page(String title) {
        return new ReportPage(this).page(title);
    }

    /**
     * Writes the page and the manifest; files of these names are replaced.
     *
     * @param name the files' name without ending, with or without a folder
     * @return where they are
     * @throws IllegalArgumentException when the name is blank
     * @throws IOException when a file cannot be written
     */
    public Saved save(String name) throws IOException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: expected a file name without ending, got '" + name + "'");
        }
        Path html = Path.of(name + ".html");
        Path json = Path.of(name + ".json");
        manifest.save(json);
        write(
                html,
                page(html.getFileName().toString().replaceFirst("\\.html$", "")).toHtml());
        return new Saved(html, json);
    }

    // Written beside its place and then moved, so that no half page is ever found there.
    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What it will say first. */
    @Override
    public MimeBundle render() {
        String words = "report of run " + manifest.runId() + ", " + run.status() + "; save(\"name\") writes it";
        return MimeBundle.text(evaluation.map(found -> words + "\n" + found).orElse(words));
    }
}
