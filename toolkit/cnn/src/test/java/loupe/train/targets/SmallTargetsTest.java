package loupe.train.targets;

import static loupe.data.prepare.Steps.standardise;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loupe.data.Split;
import loupe.data.augment.Augmentations;
import loupe.data.generate.Faces;
import loupe.data.generate.Generators;
import loupe.data.generate.Shapes;
import org.junit.jupiter.api.Test;

/** The short form of {@link GeneratorTargetsTest}, and what its parts do on problems with a known answer. */
class SmallTargetsTest {

    @Test
    void aLinearModelGetsSomewhereOnHandsAndNotFar() {
        Split few = Generators.hands(400, 42).split(0.75, 1);
        assertThat(LinearModel.accuracy(few, standardise())).isBetween(0.13, 0.45);
    }

    /** Where a shape stands in the middle without noise each pixel counts for itself: nothing is left for a network to add. */
    @Test
    void aLinearModelKnowsPlainShapes() {
        Split plain = new Shapes(60, 28, 0, 42).draw().split(0.5, 1);
        assertThat(LinearModel.accuracy(plain, standardise())).isEqualTo(1);
    }

    @Test
    void aSmallNetworkKnowsMovedAndTurnedShapesBetter() {
        Split moved = Generators.shapes(360, 42).split(0.75, 1);
        var small = cnn(
                input(1, 28, 28),
                conv2d(8, 5),
                batchNorm(),
                relu(),
                maxPool2d(2),
                conv2d(16, 3),
                batchNorm(),
                relu(),
                maxPool2d(2),
                conv2d(32, 3),
                batchNorm(),
                relu(),
                globalAvgPool2d(),
                flatten(),
                dense(6));
        double linear = LinearModel.accuracy(moved, standardise());
        assertThat(Networks.accuracy(small, moved, 12, 1e-2)).isGreaterThan(linear + 0.15);
    }

    /** (2 0; 0 8) + 2 I, times (3, 4), is (12, 40). */
    @Test
    void ridgeSolvesByHand() {
        double[] solution = RidgeRegression.solve(new double[][] {{2, 0}, {0, 8}}, 2, new double[] {12, 40});
        assertThat(solution).containsExactly(new double[] {3, 4}, within(1e-9));
    }

    @Test
    void ridgeBeatsTheMeanOnPoints() {
        Split data = new Faces(10, 8, 40, 0.6, 42).keypoints().split(0.75, 1);
        assertThat(RidgeRegression.error(data)).isLessThan(RidgeRegression.errorOfMean(data));
    }

    @Test
    void augmentedSetsKeepTheirValidationPart() {
        Split data = Generators.shapes(24, 42).split(0.5, 1);
        Split more = Tasks.augmented(data, Augmentations.augmenter(1, Augmentations.shift(0.2)), 3);
        assertThat(more.training().size()).isEqualTo(36);
        assertThat(more.validation().sha256()).isEqualTo(data.validation().sha256());
        assertThat(more.training().label(14)).isEqualTo(data.training().label(2));
        assertThat(more.training().image(14).pixels())
                .isNotEqualTo(more.training().image(2).pixels());
    }

    /** The middle of a frame of 40 pixels lies at 19.5. */
    @Test
    void centredTargetsCountFromTheMiddle() {
        Split data = new Faces(4, 2, 40, 0.6, 42).keypoints().split(0.5, 1);
        float[] before = data.validation().target(1);
        assertThat(Tasks.centred(data, 4).validation().target(1)[7]).isEqualTo((before[7] - 19.5f) / 4, within(1e-6f));
    }
}
