package loupe.train.targets;

import static loupe.data.prepare.Steps.standardise;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntSupplier;
import java.util.stream.DoubleStream;
import loupe.data.generate.Generators;
import loupe.data.generate.Hands;
import loupe.data.generate.Shapes;
import loupe.train.targets.Tasks.SceneTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The knob {@code hard} of each drawn set makes it harder for a linear model all the way. */
@Tag("slow")
class DifficultyTest {

    private static void assertFalls(String task, DoubleUnaryOperator linear, double... hard) {
        List<Double> reached = DoubleStream.of(hard).map(linear).boxed().toList();
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < hard.length; k++) {
            line.append(Row.say("hard %.2f: %.3f  ", hard[k], reached.get(k)));
        }
        Row.line("%-34s | %s", task, line.toString().strip());
        assertThat(reached).as(task).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(reached.get(0)).as(task).isGreaterThan(reached.get(hard.length - 1) + 0.1);
    }

    @Test
    void hands() {
        assertFalls(
                "hands, linear accuracy",
                hard -> LinearModel.accuracy(
                        new Hands(1000, 32, hard, 42).draw().split(0.8, 1), standardise()),
                0,
                0.15,
                0.35,
                0.7);
    }

    @Test
    void people() {
        assertFalls(
                "faces, linear accuracy",
                hard -> LinearModel.accuracy(Tasks.faces(hard, 42), standardise()),
                0,
                0.3,
                0.6,
                1);
    }

    /** An error grows where an accuracy falls. */
    @Test
    void points() {
        assertFalls(
                "points, ridge error in px, negative",
                hard -> -RidgeRegression.error(Tasks.points(hard, 42)),
                0,
                0.3,
                0.6,
                1);
    }

    @Test
    void shapes() {
        assertFalls(
                "shapes, linear accuracy",
                hard -> LinearModel.accuracy(
                        new Shapes(600, 28, hard, 42).draw().split(0.8, 1), standardise()),
                0,
                0.5,
                1);
    }

    @Test
    void scene() {
        assertFalls(
                "scene, linear accuracy on patches",
                hard -> LinearModel.accuracy(SceneTask.of(hard, 42, 1000).patches(), standardise()),
                0,
                0.5,
                1);
    }

    @Test
    void speed() {
        Generators.hands(200, 1);
        speed("hands 32 x 32", () -> Generators.hands(3000, 2).size());
        Generators.faces(10, 20, 1);
        speed("faces 40 x 40", () -> Generators.faces(20, 100, 2).size());
        speed("shapes 28 x 28", () -> Generators.shapes(5000, 2).size());
        speed("scenes 160 x 160 x 200", () -> {
            Generators.scene(2);
            return 1;
        });
    }

    private static void speed(String what, IntSupplier draw) {
        long start = System.nanoTime();
        int images = draw.getAsInt();
        double seconds = Row.since(start);
        Row.line("%-34s | drawn: %d in %.2f s, %.1f/s", what, images, seconds, images / seconds);
        assertThat(images).isPositive();
    }
}
