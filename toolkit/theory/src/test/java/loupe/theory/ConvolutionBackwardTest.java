package loupe.theory;

import static loupe.theory.Examples.image5x5;
import static loupe.theory.Examples.kernel3x3;
import static loupe.theory.Theory.convolutionBackward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import loupe.display.MimeBundle;
import org.junit.jupiter.api.Test;

class ConvolutionBackwardTest {

    private static final ConvolutionBackward CELL =
            convolutionBackward(image5x5, kernel3x3).stride(2).padding(1);

    @Test
    void theCellOfTheTutorialAgreesAndSaysThatNoEngineIsHere() {
        Verification verification = CELL.verify();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.verdict()).isEqualTo("The two ways agree. (no engine on the class path)");
        MimeBundle bundle = verification.render();
        assertThat(bundle.plain())
                .contains("stride 2, padding 1, dilation 1", "dK[m,n] = sum over i,j", "Goodfellow", "eq. 9.13")
                .endsWith(verification.verdict());
        assertThat(bundle.get(MimeBundle.HTML).orElseThrow())
                .contains(
                        "<msub><mi>Y</mi><mrow><mi>i</mi><mo>,</mo><mi>j</mi></mrow></msub><mo>=</mo>",
                        "Goodfellow, Bengio and Courville 2016, eq. 9.11")
                .contains("<td>dX</td><td>formula</td><td>central differences</td>");
    }

    /** db is 1 + 2 + ... + 9; dK[2,2] meets X at odd rows and columns inside the image: 2 + 2 x 0 + 4 x 0 + 5 x 3 = 17. */
    @Test
    void gradientsByHand() {
        Verification verification = CELL.verify();
        assertThat(verification.value("db").at(0, 0)).isEqualTo(45);
        assertThat(verification.value("dK").at(2, 2)).isEqualTo(2 + 0 + 0 + 5 * 3);
        assertThat(verification.value("dX").at(0, 0))
                .as("only the kernel's centre")
                .isEqualTo(1);
        assertThatThrownBy(() -> verification.value("dZ")).hasMessage("symbol: expected one of [dK, db, dX], got dZ");
    }

    @Test
    void anEngineThatAgreesMakesThreeWays() {
        assertThat(CELL.derivation(Optional.of(new FakeEngine(0))).verify().verdict())
                .isEqualTo("The three ways agree.");
    }

    @Test
    void anEngineThatIsSlightlyWrongIsFound() {
        Verification verification =
                CELL.derivation(Optional.of(new FakeEngine(0.02))).verify();
        assertThat(verification.holds()).isFalse();
        assertThat(verification.toString())
                .endsWith("THE WAYS DIFFER: a formula is wrong.")
                .contains("DIFFER")
                .doesNotContain("agree");
        assertThat(verification.checks().stream().map(ClaimCheck::holds)).containsExactly(false, true, true);
    }

    @Test
    void aFlippedKernelInTheFormulaIsFound() {
        Grid wrong = Grid.of(1, 2, 2, 1);
        Claim claim = new Claim(
                "dK",
                "flipped",
                ConvolutionFormulas.KERNEL,
                Witness.of("formula", 1e-12, () -> wrong),
                List.of(Witness.of("truth", 1e-12, () -> Grid.of(1, 2, 1, 2))));
        assertThat(claim.verify().holds()).isFalse();
        assertThatThrownBy(() -> new Claim("dK", "", ConvolutionFormulas.KERNEL, claim.stated(), List.of()))
                .hasMessage("witnesses: expected >= 1, got 0");
    }

    @Test
    void everySettingIsUsed() {
        Grid ones = Grid.of(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
        Verification verification = convolutionBackward(image5x5, kernel3x3)
                .padding(1)
                .dilation(2)
                .upstream(ones)
                .verify();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.value("db").at(0, 0)).isEqualTo(9);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> CELL.upstream(new double[][] {{1, 2}}).verify())
                .hasMessage("upstream: expected (H=3, W=3) as the output, got (H=1, W=2)");
        assertThatThrownBy(() -> CELL.stride(0)).hasMessage("stride: expected >= 1, got 0");
        assertThatThrownBy(() -> convolutionBackward(kernel3x3, image5x5))
                .hasMessageStartingWith("kernel: expected a window of at most 3 pixels");
    }

    /** Answers by the reference loops, with one kernel gradient off by a given amount. */
    private record FakeEngine(double fault) implements AutogradOracle {

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public double tolerance() {
            return 1e-5;
        }

        @Override
        public Gradients convolution(ConvolutionShape shape, double[] x, double[] k, double[] b, double[] g) {
            double[] filters = ReferenceConvolution.filterGradient(shape, x, g);
            filters[0] += fault;
            return new Gradients(
                    ReferenceConvolution.forward(shape, x, k, b),
                    filters,
                    ReferenceConvolution.biasGradient(shape, g),
                    ReferenceConvolution.inputGradient(shape, k, g));
        }
    }
}
