package loupe.plot.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Datasets;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.metric.Evaluation;
import loupe.metric.Predictions;
import loupe.train.EpochRecord;
import loupe.train.History;
import org.junit.jupiter.api.Test;
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
    void aCardIsATable() {
        MimeBundle card = Rendering.of(Datasets.fashion().card().orElseThrow());

        assertThat(card.get(MimeBundle.HTML).orElseThrow()).contains("Licence").contains("MIT");
        assertThat(card.plain()).contains("Licence: ");
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
