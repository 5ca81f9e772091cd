package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Scene;
import loupe.data.Split;
import loupe.data.prepare.BandProjection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a linear model reaches on each generator: enough to learn from, with room above for a network. */
@Tag("slow")
class GeneratorTargetsTest {

    private static void say(String what, double value) {
        System.out.printf(Locale.ROOT, "%-52s %.3f%n", what, value);
    }

    @Test
    void gesturesAreTooMuchForALinearModel() {
        Split split = Generators.hands(3000, 42).split(0.8, 1);
        double accuracy = LinearBaseline.accuracy(split.training(), split.validation(), 10);
        say("hands, linear", accuracy);
        assertThat(accuracy).isBetween(0.12, 0.40);
    }

    @Test
    void personsAreHalfKnownToALinearModel() {
        Split split = Generators.faces(20, 50, 42).split(0.8, 1);
        double accuracy = LinearBaseline.accuracy(split.training(), split.validation(), 20);
        say("faces of 20 people, linear", accuracy);
        assertThat(accuracy).isBetween(0.38, 0.56);
    }

    @Test
    void pointsArePartlyFoundByRidgeRegression() {
        Faces faces = new Faces(60, 20, 40, 0.6, 42);
        ImageSet set = faces.keypoints();
        ImageSet known = set.select(
                IntStream.range(0, set.size()).filter(i -> faces.person(i) < 48).toArray());
        ImageSet unknown = set.select(IntStream.range(0, set.size())
                .filter(i -> faces.person(i) >= 48)
                .toArray());
        double frame = 96 / 40.0;
        double ridge = frame * LinearBaseline.ridgeError(known, unknown);
        double mean = frame * LinearBaseline.meanError(known, unknown);
        say("points, ridge, pixels of a 96-pixel frame", ridge);
        say("points, mean, pixels of a 96-pixel frame", mean);
        assertThat(ridge).isBetween(0.5 * mean, 0.85 * mean);
    }

    @Test
    void spectraOverlapAndNeighboursHelp() {
        for (long seed : new long[] {42, 7}) {
            Scene scene = Generators.scene(seed);
            BlockSplit blocks = BlockSplit.of(scene, 3, 2500, 1);
            BandProjection bands = BandProjection.principal(scene, 12, blocks.training());
            double pixel = LinearBaseline.accuracy(
                    scene.patches(1, blocks.training()).images(),
                    scene.patches(1, blocks.validation()).images(),
                    20);
            double patch = LinearBaseline.accuracy(
                    scene.patches(7, bands, blocks.training()).images(),
                    scene.patches(7, bands, blocks.validation()).images(),
                    20);
            say("scene " + seed + ", spectrum of a pixel, linear", pixel);
            say("scene " + seed + ", 7 x 7 pixels of 12 components, linear", patch);
            assertThat(pixel).isBetween(0.5, 0.8);
            assertThat(patch).isBetween(pixel + 0.05, 0.85);
        }
    }
}
