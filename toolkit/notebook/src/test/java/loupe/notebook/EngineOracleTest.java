package loupe.notebook;

import static loupe.theory.Examples.image5x5;
import static loupe.theory.Examples.kernel3x3;
import static loupe.theory.Theory.convolutionBackward;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineOracleTest {

    @Test
    void engineIsTheThirdWitness() {
        var verification =
                convolutionBackward(image5x5, kernel3x3).stride(2).padding(1).verify();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.verdict()).startsWith("The three ways agree");
    }
}
