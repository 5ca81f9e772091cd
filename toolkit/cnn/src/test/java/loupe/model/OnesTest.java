package loupe.model;

import static loupe.inspect.Inspect.featureMaps;
import static loupe.inspect.Inspect.gradCam;
import static loupe.layer.Layers.add;
import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.constantValue;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.convTranspose2d;
import static loupe.layer.Layers.depthwiseConv2d;
import static loupe.layer.Layers.groupNorm;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.layerNorm;
import static loupe.layer.Layers.upsample2d;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.layer.Layer;
import loupe.model.preset.Presets;
import org.junit.jupiter.api.Test;

/** Layers whose weights are all 1 on an image whose pixels are all 1: every value can be counted. */
class OnesTest {

    private static Image ones(int channels, int side) {
        float[] pixels = new float[channels * side * side];
        Arrays.fill(pixels, 1);
        return ImageSet.ofFloats("ones", new ImageShape(channels, side, side), pixels, new int[1], List.of("one"))
                .image(0);
    }

    private static float[][] maps(int channels, int side, Layer layer) {
        try (Network network = cnn(input(channels, side, side), layer)
                .initialiser(constantValue(1))
                .initialise(1)) {
            return featureMaps(network, ones(channels, side), layer.kind() + "1")
                    .maps();
        }
    }

    @Test
    void aTransposedConvolutionCountsTheKernelsThatMeet() {
        // Kernels of 3 that lie 2 apart meet in every second row and column: 1 1 2 1 1 along each side.
        assertThat(maps(1, 2, convTranspose2d(1, 3).stride(2))[0])
                .containsExactly(1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 2, 2, 4, 2, 2, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1);
        // In two groups of two channels each output sees two of the four.
        assertThat(maps(4, 1, convTranspose2d(2, 2).groups(2))[1]).containsExactly(2, 2, 2, 2);
        // Half of the taps fall between; the last row and column were added.
        assertThat(maps(1, 1, convTranspose2d(1, 2).dilation(2).stride(2).outputPadding(1))[0])
                .containsExactly(1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void aDepthwiseConvolutionSeesOneChannel() {
        assertThat(maps(3, 3, depthwiseConv2d(3))).isDeepEqualTo(new float[][] {{9}, {9}, {9}});
        assertThat(maps(3, 3, depthwiseConv2d(3).multiplier(2)).length).isEqualTo(6);
        assertThat(maps(3, 3, depthwiseConv2d(3).same().stride(2))[2]).containsExactly(4, 4, 4, 4);
    }

    @Test
    void branchesOfOnes() {
        assertThat(maps(3, 1, concatenate(branch(), branch(conv2d(2, 1)))))
                .isDeepEqualTo(new float[][] {{1}, {1}, {1}, {3}, {3}});
        assertThat(maps(3, 1, add(branch(), branch(conv2d(3, 1)), branch()))[0]).containsExactly(5);
        assertThat(maps(1, 1, upsample2d(2))[0]).containsExactly(1, 1, 1, 1);
    }

    @Test
    void whatIsEverywhereEqualIsNormalisedAway() {
        assertThat(maps(4, 3, groupNorm(2))[3]).containsOnly(0);
        assertThat(maps(4, 3, layerNorm())[3]).containsOnly(0);
    }

    @Test
    void gradCamTakesTheLastJoin() {
        try (Network network = Presets.googLeNetSmall(input(1, 28, 28), 10).initialise(1)) {
            assertThat(gradCam(network, ones(1, 28)).layer()).isEqualTo("concatenate4");
        }
    }
}
