package loupe.plot.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataSource;
import loupe.data.Datasets;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.metric.Evaluation;
import loupe.metric.Predictions;
import loupe.train.EpochRecord;
import loupe.train.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {

    @Test
    void everyValueOfTheListIsDrawn() {
        var images = Datasets.fashion().take(20);
        var history = new History(List.of(new EpochRecord(1, 1, 0.5, 1, 0.5, 1, "")), List.of());
        float[][] rows = new float[20][10];
        var evaluation = new Evaluation(new Predictions(rows, images.labels(), images.classes()), images);
        var chart = new XYChart(300, 200);
        chart.addSeries("a", new double[] {0, 1}, new double[] {0, 1});

        for (Object value : List.of(
                images,
                images.image(3),
                images.split(0.5, 1),
                history,
                evaluation,
                chart,
                new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB))) {
            MimeBundle drawn = Rendering.drawn(value).orElseThrow();
            assertThat(drawn.bytes(MimeBundle.PNG))
                    .as(value.getClass().getName())
                    .isPresent();
            assertThat(drawn.plain()).isNotBlank();
        }
    }

    @Test
    void aCardIsATableWithSomeOfItsImages() throws IOException {
        DataCard card = Datasets.fashion().card().orElseThrow();
        MimeBundle drawn = Rendering.of(card);

        assertThat(drawn.get(MimeBundle.HTML).orElseThrow())
                .contains("Licence", "MIT", "a724cd72799a6b1c", "Confirmed", "<img src=\"data:image/png");
        assertThat(drawn.bytes(MimeBundle.PNG)).isPresent();
        assertThat(drawn.plain()).contains("Licence: ", "shown: fashion[0]");
        keep("card-fashion", drawn);
    }

    @Test
    void aCardOfASetThatIsNotHereSaysHowToGetIt(@TempDir Path empty) {
        String before = System.setProperty("loupe.data.dir", empty.toString());
        try {
            DataCard card = card("cifar10");
            MimeBundle drawn = Rendering.of(card);
            assertThat(drawn.get(MimeBundle.HTML).orElseThrow())
                    .doesNotContain("<img")
                    .contains("How to get it: Load it");
            assertThat(drawn.plain())
                    .contains(
                            "How to get it: Load it (it is downloaded once), or: ./loupe data get cifar10",
                            "Put these, as they come, into " + empty.resolve("cifar10"));
        } finally {
            if (before == null) {
                System.clearProperty("loupe.data.dir");
            } else {
                System.setProperty("loupe.data.dir", before);
            }
        }
    }

    @Test
    void everyCardOfASetOnThisMachineIsDrawn() throws IOException {
        for (DataSource source : Datasets.sources()) {
            MimeBundle drawn = Rendering.of(source.card());
            boolean here = DataCache.standard().isHere(source.card());
            assertThat(drawn.bytes(MimeBundle.PNG).isPresent())
                    .as(source.card().name())
                    .isEqualTo(here);
            keep("card-" + source.card().name(), drawn);
        }
    }

    private static DataCard card(String name) {
        return Datasets.sources().stream()
                .map(DataSource::card)
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** For a person to look at, into the folder that -Dloupe.album names. */
    private static void keep(String name, MimeBundle drawn) throws IOException {
        String folder = System.getProperty("loupe.album");
        if (folder != null) {
            Files.writeString(
                    Path.of(folder, name + ".html"), drawn.get(MimeBundle.HTML).orElseThrow());
        }
    }

    @Test
    void aTableIsEscaped() {
        var table = Table.create(
                "<b>t</b>", StringColumn.create("<script>alert(1)</script>", "<img src=x onerror=alert(1)>"));
        String html = Rendering.of(table).get(MimeBundle.HTML).orElseThrow();

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<b>")
                .contains("&lt;script");
    }

    @Test
    void aLongTableIsCutWithANote() {
        var table = Table.create(
                "long", DoubleColumn.create("n", IntStream.range(0, 1000).asDoubleStream()));
        MimeBundle drawn = Rendering.of(table);

        assertThat(drawn.plain())
                .contains("39.0000\n990.0000\n")
                .endsWith("long: 1000 rows, 1 columns; shown are the first 40 and the last 10 rows");
        assertThat(drawn.get(MimeBundle.HTML).orElseThrow().split("<tr>")).hasSize(52);
    }

    @Test
    void aMissingValueIsEmpty() {
        var column = DoubleColumn.create("n", 1.5);
        column.appendMissing();

        assertThat(Rendering.of(Table.create("t", column)).plain()).startsWith("     n\n1.5000\n      \n");
    }

    @Test
    void aHugeImageIsShownSmaller() {
        MimeBundle drawn = Rendering.of(new BufferedImage(4000, 1000, BufferedImage.TYPE_BYTE_GRAY));

        assertThat(drawn.plain()).isEqualTo("image of 4000 x 1000 pixels, shown as 1024 x 256");
        assertThat(drawn.bytes(MimeBundle.PNG).orElseThrow()).hasSizeLessThan(100_000);
    }

    @Test
    void predictionsAreATable() {
        var predictions =
                new Predictions(new float[][] {{.9f, .1f}, {.2f, .8f}}, new int[] {0, -1}, List.of("cat", "<b>"));
        MimeBundle drawn = Rendering.of(predictions);

        assertThat(drawn.get(MimeBundle.HTML).orElseThrow())
                .contains("0.9000")
                .contains("not known")
                .contains("&lt;b&gt;");
        assertThat(drawn.plain()).isEqualTo("2 predictions of 2 classes");
    }
}
