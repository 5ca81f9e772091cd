package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import loupe.theory.Axis;
import loupe.theory.ConvolutionShape;
import loupe.theory.ReferenceConvolution;
import loupe.theory.RelativeError;
import org.junit.jupiter.api.Test;

/** The guard's own loops against theory's, which are written differently (gathered, not scattered). */
class SelfTestTest {

    @Test
    void plainLoopsAgreeWithTheory() {
        ConvolutionCase plain = new ConvolutionCase(3, 5, 3, 2, 1);
        Axis axis = new Axis(ConvolutionCase.SIZE, 3, 2, 1, 1);
        ConvolutionShape shape = new ConvolutionShape(ConvolutionCase.BATCH, 3, 5, 1, axis, axis);
        Random random = new Random(5);
        float[] x = values(random, plain.inputLength());
        float[] k = values(random, plain.filterLength());
        float[] g = values(random, plain.outputLength());
        PlainConvolution loops = PlainConvolution.of(plain, x, k, g);
        assertThat(error(loops.output(), ReferenceConvolution.forward(shape, doubles(x), doubles(k), new double[5])))
                .isLessThan(1e-12);
        assertThat(error(loops.inputGradient(), ReferenceConvolution.inputGradient(shape, doubles(k), doubles(g))))
                .isLessThan(1e-12);
        assertThat(error(loops.filterGradient(), ReferenceConvolution.filterGradient(shape, doubles(x), doubles(g))))
                .isLessThan(1e-12);
    }

    private static double error(double[] one, double[] other) {
        return RelativeError.between(one, other);
    }

    private static float[] values(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static double[] doubles(float[] floats) {
        double[] values = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }
}
