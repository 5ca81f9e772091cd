package loupe.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import loupe.train.Schedule;

/**
 * What a schedule multiplies the learning rate by, over the updates of a training.
 *
 * @param schedule which
 * @param updates how many updates the training has
 */
record SchedulePicture(Schedule schedule, long updates) {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    /** More places than pixels show nothing more. */
    private static final int PLACES = 600;

    Picture picture() {
        long every = Math.max(1, updates / PLACES);
        long[] places =
                LongStream.iterate(0, at -> at < updates, at -> at + every).toArray();
        double[] x = LongStream.of(places).asDoubleStream().toArray();
        double[] y = LongStream.of(places)
                .mapToDouble(at -> schedule.factor(at, updates))
                .toArray();
        double highest = DoubleStream.of(y).max().orElse(1);
        var line = new Line("factor", x, y, Palette.BLUE, Line.Style.THIN);
        var chart = new LineChart(
                schedule.toString(),
                Axis.whole("update", updates),
                new Axis("times the learning rate", 0, 1.05 * Math.max(1e-9, highest), Axis.Kind.LINEAR),
                List.of(line),
                null);
        return new Picture(WIDTH, HEIGHT, canvas -> chart.draw(canvas, WIDTH, HEIGHT), words(y, highest));
    }

    private String words(double[] y, double highest) {
        return "Schedule " + schedule + " over " + updates + " updates: the factor begins at " + Numbers.brief(y[0])
                + ", is " + Numbers.brief(highest) + " at most, and ends at "
                + Numbers.brief(schedule.factor(updates - 1, updates));
    }
}
