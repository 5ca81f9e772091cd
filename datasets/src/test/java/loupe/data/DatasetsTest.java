package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetsTest {

    @Test
    void fashionIsBalancedAndHasAnOfficialSplit() {
        ImageSet fashion = Datasets.fashion();
        Split official = fashion.officialSplit();
        assertThat(fashion.shape()).isEqualTo(new ImageShape(1, 28, 28));
        assertThat(official.training().classCounts()).containsOnly(200).hasSize(10);
        assertThat(official.validation().classCounts()).containsOnly(50).hasSize(10);
        assertThat(fashion.image(0)).hasToString("fashion[0] (C=1, H=28, W=28), class 9 (Ankle boot)");
    }

    @Test
    void fashionHasNoImageTwice() {
        ImageSet fashion = Datasets.fashion();
        long distinct = IntStream.range(0, fashion.size())
                .mapToObj(i -> FloatBuffer.wrap(fashion.image(i).pixels()))
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(2500);
    }

    @Test
    void digitsAreThoseOfTheCard() {
        ImageSet digits = Datasets.digits();
        assertThat(digits.size()).isEqualTo(1797);
        assertThat(digits.classCounts()).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        // The first row of the published file: 0 0 5 13 9 1 0 0.
        assertThat(digits.image(0).pixels()).startsWith(0, 0, 5 / 16f, 13 / 16f, 9 / 16f, 1 / 16f, 0, 0);
    }

    @Test
    void contentOfTheEmbeddedSetsIsFixed() {
        assertThat(Datasets.fashion().sha256())
                .isEqualTo("a75ea0c6be135472aa227ec9e4be3aeec34d372d6c7940df078514dd33eeca99");
        assertThat(Datasets.digits().sha256())
                .isEqualTo("c3b881cfd11c05788ea11aa8d57df85abe98f03af0922e1aca9f15b9a447d3b2");
    }

    @Test
    void nameMayBeSpelledInSeveralWays() {
        assertThat(Datasets.dataset("Digits", Progress.silent()).name()).isEqualTo("digits");
        assertThat(Datasets.dataset("fash-ion").name()).isEqualTo("fashion");
    }

    @Test
    void unknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Datasets.dataset("cifar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "name: expected one of bioId, cifar10, digits, facialKeypoints, fashion, fashionMnist, "
                                + "indianPines, landsat, lfwSubset, mnist, olivetti, paviaUniversity, salinas, signLanguageDigits, got \"cifar\"");
    }

    @Test
    void everySourceHasAWholeCard() {
        assertThat(Datasets.sources()).hasSize(14).allSatisfy(source -> {
            DataCard card = source.card();
            assertThat(card.knownFaults()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(card.files().isEmpty() && card.alsoFrom().isEmpty()).isFalse();
            assertThat(card.toString())
                    .startsWith(card.title() + " (" + card.name() + "): " + card.images() + " images ")
                    .contains("\nLicence: ", "\nKnown faults:\n  ", "\nCitation: ");
            List<String> checked = card.verification().confirmed();
            assertThat(checked.isEmpty() && card.verification().asPublished().isEmpty())
                    .as(card.name() + " says what was checked")
                    .isFalse();
            assertThat(card.classes()).doesNotHaveDuplicates();
        });
    }
}
