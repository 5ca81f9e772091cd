package loupe.report;

import static loupe.data.augment.Augmentations.flip;
import static loupe.data.prepare.Steps.crop;
import static loupe.data.prepare.Steps.standardise;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.report.Reports.report;
import static loupe.train.Training.adam;
import static loupe.train.Training.fit;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.display.Rendering;
import loupe.experiment.Manifest;
import loupe.train.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String EVIL = "</style><script>document.title='run'</script>\" onerror=\"x";

    @TempDir
    Path folder;

    @Test
    void writesAPageAndAManifest() throws Exception {
        try (Run run = train(Datasets.fashion(), 2)) {
            var saved = report(run).save(folder.resolve("lenet").toString());
            String html = Files.readString(saved.html());

            assertThat(Manifest.load(saved.json()).epochs()).hasSize(2);
            assertThat(html)
                    .contains("<h2>Learning curves</h2>")
                    .contains("alt=\"Worst mistakes:")
                    .contains("<h2>Where and with what</h2>")
                    .contains("replay(&#34;lenet.json&#34;);")
                    .contains("alt=\"Learning curves over 2 epochs")
                    .doesNotContain("<script")
                    .doesNotContain("src=\"http");
            assertThat(Rendering.of(run).plain()).startsWith("OK: ");
            Files.createDirectories(folder);
            keep(saved.html(), "report.html");
        }
    }

    @Test
    void saysHowImagesWerePrepared() throws Exception {
        var small = cnn(input(1, 6, 6), flatten(), dense(10));
        var config =
                training().preprocess(crop(6, 6), standardise()).augment(flip()).balanced();
        try (Run run = fit(small, Datasets.digits().split(0.8, 1), config)) {
            var saved = report(run).save(folder.resolve("prepared").toString());
            String html = Files.readString(saved.html());

            assertThat(html)
                    .contains("SHA-256 "
                            + Manifest.load(saved.json()).preprocessing().sha256())
                    .contains("height 6; width 6")
                    .contains("alt=\"Before: ")
                    .contains("images on their way in")
                    .contains("sampling BALANCED");
            keep(saved.html(), "report-prepared.html");
        }
    }

    @Test
    void labelsThatAreScriptsDoNotRun() throws Exception {
        var images = ImageSet.ofBytes(
                EVIL, new ImageShape(1, 8, 8), pixels(40), labels(40), List.of(EVIL, "b<img src=x onerror=alert(1)>"));
        try (Run run = train(images, 1)) {
            String html = report(run).page(EVIL).toHtml();

            assertThat(html)
                    .doesNotContain("<script")
                    .doesNotContain("\" onerror")
                    .doesNotContain("<img src=x");
            Path file = Files.writeString(folder.resolve("evil.html"), html);
            keep(file, "report-evil.html");
        }
    }

    @Test
    void refusesAnEmptyName() {
        try (Run run = train(Datasets.digits().take(60), 1)) {
            assertThatThrownBy(() -> report(run).save(" "))
                    .hasMessage("name: expected a file name without ending, got ' '");
        }
    }

    private static Run train(ImageSet images, int epochs) {
        var shape = images.shape();
        var net = cnn(
                input(shape.channels(), shape.height(), shape.width()),
                conv2d(8, 3),
                relu(),
                maxPool2d(2),
                flatten(),
                dense(images.classes().size()));
        return fit(
                net,
                images.split(0.8, 42),
                training().epochs(epochs).batchSize(32).optimizer(adam(2e-3)));
    }

    private static byte[] pixels(int n) {
        byte[] pixels = new byte[n * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 64 % 2 * 100 + i % 7);
        }
        return pixels;
    }

    private static int[] labels(int n) {
        int[] labels = new int[n];
        java.util.Arrays.setAll(labels, i -> i % 2);
        return labels;
    }

    private static void keep(Path file, String name) throws Exception {
        String album = System.getProperty("loupe.album");
        if (album != null) {
            Files.copy(file, Path.of(album, name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
