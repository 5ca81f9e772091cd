package loupe.table;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import loupe.data.DataException;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.metric.ClassScore;
import loupe.metric.ConfusionMatrix;
import loupe.metric.Evaluation;
import loupe.model.Summary;
import loupe.train.EpochRecord;
import loupe.train.History;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What was measured as Tablesaw tables, for static import.
 *
 * <pre>{@code
 * Table epochs = table(run.history());
 * epochs.where(epochs.doubleColumn("validation loss").isLessThan(0.4));
 * }</pre>
 */
public final class Tables {

    private Tables() {}

    /**
     * One row for each epoch.
     *
     * @param history what a training wrote down
     * @return columns epoch, training loss, training accuracy, validation loss, validation accuracy, seconds
     */
    public static Table table(History history) {
        List<EpochRecord> epochs = history.epochs();
        return Table.create(
                "epochs",
                IntColumn.create("epoch", epochs.stream().mapToInt(EpochRecord::epoch)),
                numbers("training loss", epochs, EpochRecord::trainingLoss),
                numbers("training accuracy", epochs, EpochRecord::trainingAccuracy),
                numbers("validation loss", epochs, EpochRecord::validationLoss),
                numbers("validation accuracy", epochs, EpochRecord::validationAccuracy),
                numbers("seconds", epochs, EpochRecord::seconds));
    }

    /**
     * One row for each class.
     *
     * @param evaluation a classifier's answers
     * @return columns class, precision, recall, F1, images
     */
    public static Table table(Evaluation evaluation) {
        List<ClassScore> scores = evaluation.classScores();
        return Table.create(
                "classes",
                StringColumn.create("class", scores.stream().map(ClassScore::name)),
                numbers("precision", scores, ClassScore::precision),
                numbers("recall", scores, ClassScore::recall),
                numbers("F1", scores, ClassScore::f1),
                IntColumn.create("images", scores.stream().mapToInt(ClassScore::support)));
    }

    /**
     * One row for each true class, one column for each predicted class; columns of equal names get their number.
     *
     * @param matrix the counts
     * @return K rows of K + 1 columns, the first with the true classes
     */
    public static Table table(ConfusionMatrix matrix) {
        Table table = Table.create("confusion", StringColumn.create("true class", matrix.classes()));
        for (int k = 0; k < matrix.classes().size(); k++) {
            int said = k;
            String name = matrix.classes().get(k);
            boolean taken = table.containsColumn(name);
            table.addColumns(IntColumn.create(
                    taken ? name + " (" + k + ")" : name,
                    Stream.of(matrix.counts()).mapToInt(row -> row[said])));
        }
        return table;
    }

    /**
     * One row for each layer.
     *
     * @param summary of a network
     * @return columns layer, settings, output, parameters, multiply-adds, receptive field; an unknown number is missing
     */
    public static Table table(Summary summary) {
        List<Summary.Row> rows = summary.rows();
        LongColumn work = LongColumn.create("multiply-adds");
        rows.forEach(row -> {
            if (row.multiplyAdds() == Summary.UNKNOWN) {
                work.appendMissing();
            } else {
                work.append(row.multiplyAdds());
            }
        });
        return Table.create(
                "layers",
                StringColumn.create("layer", rows.stream().map(Summary.Row::name)),
                StringColumn.create("settings", rows.stream().map(Summary.Row::settings)),
                StringColumn.create("output", rows.stream().map(Summary.Row::outputShape)),
                LongColumn.create("parameters", rows.stream().mapToLong(Summary.Row::parameters)),
                work,
                StringColumn.create("receptive field", rows.stream().map(Summary.Row::receptiveField)));
    }

    /**
     * One row for each image.
     *
     * @param set N images (C, H, W)
     * @return the class, or a column for each target, then C x H x W columns p0, p1, ... in CHW order
     */
    public static Table table(ImageSet set) {
        return ImageTable.of(set);
    }

    /**
     * Rows as labelled images.
     *
     * <pre>{@code
     * Table letters = Table.read().csv("letters.csv");            // label, then 784 values 0..255
     * var set = images(letters, "label", new ImageShape(1, 28, 28));
     * var data = Preprocessing.fit(set, scale(0, 255)).apply(set);
     * }</pre>
     *
     * @param table N rows: a column of labels and C x H x W columns of numbers in CHW order
     * @param label the name of the column of labels; classes are in the order of their numbers or names
     * @param shape channels, height and width of each image
     * @return N images, whose values are those of the table
     * @throws IllegalArgumentException when a column is absent, is no number where one is due, or lacks a value
     */
    public static ImageSet images(Table table, String label, ImageShape shape) {
        return ImageTable.labelled(table, label, shape);
    }

    /**
     * Rows as images with numbers to predict.
     *
     * @param table N rows: columns of targets and C x H x W columns of numbers in CHW order
     * @param targets the names of the columns to predict
     * @param shape channels, height and width of each image
     * @return N images, whose values are those of the table
     * @throws IllegalArgumentException when a column is absent, is no number or lacks a value
     */
    public static ImageSet images(Table table, List<String> targets, ImageShape shape) {
        return ImageTable.targeted(table, targets, shape);
    }

    /**
     * Rows of a file of comma-separated values as labelled images.
     *
     * @param csv the file; its first line names the columns
     * @param label the name of the column of labels
     * @param shape channels, height and width of each image
     * @return N images, named after the file
     * @throws loupe.data.DataException when the file is damaged; the message names it
     */
    public static ImageSet images(Path csv, String label, ImageShape shape) {
        Table table = ImageTable.read(csv);
        try {
            return images(table, label, shape);
        } catch (IllegalArgumentException unfit) {
            throw new DataException(csv + ": " + unfit.getMessage(), unfit);
        }
    }

    private static <T> DoubleColumn numbers(String name, List<T> rows, ToDoubleFunction<T> value) {
        return DoubleColumn.create(name, rows.stream().mapToDouble(value));
    }
}
