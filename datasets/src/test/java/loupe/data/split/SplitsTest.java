package loupe.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ChiSquare;
import loupe.data.ImageSet;
import loupe.data.Scene;
import loupe.data.ScenePatches;
import loupe.data.Sets;
import loupe.data.Split;
import org.junit.jupiter.api.Test;

class SplitsTest {

    private static final int[] GROUPS = {7, 7, 3, 3, 3, 9, 1, 1, 4, 4};

    @Test
    void namesWithTheSameBracketsAreOneGroup() {
        List<String> names = List.of("anna_1.png", "ben_1.png", "anna_2.png", "b_3.png");
        assertThat(Splits.groupsByPattern(names, "([a-z]+)_\\d\\.png")).containsExactly(0, 1, 0, 2);
    }

    @Test
    void patternThatFitsNoNameIsRefused() {
        assertThatThrownBy(() -> Splits.groupsByPattern(List.of("a1", "b"), "(.)\\d"))
                .hasMessage("names[1]: expected a match of (.)\\d, got b");
        assertThatThrownBy(() -> Splits.groupsByPattern(List.of("a1"), ".\\d"))
                .hasMessage("pattern: expected a group in brackets, got .\\d");
    }

    @Test
    void noGroupStandsInBothPartsAndAllImagesAreThere() {
        Split split = Splits.groupSplit(Sets.ofCounts(4, 6), GROUPS, 0.6, 1);
        int[] training = groups(split.trainingIndices());
        int[] validation = groups(split.validationIndices());
        assertThat(training).doesNotContain(validation);
        assertThat(Parts.distinct(training)).hasSize(3);
        assertThat(split.training().size() + split.validation().size()).isEqualTo(10);
        assertThat(split.method()).isEqualTo(Split.Method.GROUPS);
        assertThat(split.toString()).endsWith("(fraction 0.6 of 5 groups, seed 1)");
    }

    @Test
    void setThatKnowsItsGroupsIsSplitInOneLineAndAgainFromItsRecipe() {
        ImageSet set = Sets.ofCounts(4, 6).withGroups(GROUPS);
        Split split = Splits.groupSplit(set, 0.6, 1);
        assertThat(split.indicesSha256())
                .isEqualTo(Splits.groupSplit(set, GROUPS, 0.6, 1).indicesSha256());
        assertThat(split.training().groups().orElseThrow()).containsExactly(groups(split.trainingIndices()));
        Split again = Splits.again(set, split.method(), split.recipe(), split.trainingFraction(), split.seed())
                .orElseThrow();
        assertThat(again.indicesSha256()).isEqualTo(split.indicesSha256());
        assertThat(Splits.groupFolds(set, 2, 5).get(0).indicesSha256())
                .isEqualTo(Splits.groupFolds(set, GROUPS, 2, 5).get(0).indicesSha256());
        assertThatThrownBy(() -> Splits.groupSplit(Sets.ofCounts(4, 6), 0.6, 1))
                .hasMessage(
                        "set: expected one with groups, got small without; give them: groupSplit(set, groups, fraction,"
                                + " seed)");
    }

    @Test
    void patchesOfASceneAreSplitInOneLineWithTheirRadiusAsGuard() {
        int[] labels = new int[40 * 40];
        Scene scene = Scene.of("s", 40, 40, new double[1], new short[1600], labels, List.of("all"));
        ScenePatches patches = scene.patches(5, scene.labelledPixels());
        Split split = Splits.blockSplit(patches, 10, 0.5, 3);
        assertThat(split.toString()).contains("fraction 0.5 of 16 blocks of 10 px, guard 2 px");
        for (int train : split.trainingIndices()) {
            for (int validate : split.validationIndices()) {
                int apart = Math.max(Math.abs(train / 40 - validate / 40), Math.abs(train % 40 - validate % 40));
                assertThat(apart).isGreaterThan(4);
            }
        }
    }

    @Test
    void eachGroupTrainsEquallyOftenWhateverItsSize() {
        ImageSet set = Sets.ofCounts(4, 6);
        int[] trained = new int[10];
        for (int seed = 0; seed < 4000; seed++) {
            int[] drawn = Parts.distinct(
                    groups(Splits.groupSplit(set, GROUPS, 0.4, seed).trainingIndices()));
            IntStream.of(drawn).forEach(group -> trained[group]++);
        }
        int[] counts = {trained[1], trained[3], trained[4], trained[7], trained[9]};
        // Without replacement the sum times (G-1)/G/(1-p) is chi-square with 4 degrees; 1 in 10^5: 28.5.
        assertThat(ChiSquare.of(counts) * 0.8 / 0.6).isLessThan(28.5);
    }

    @Test
    void splitsThatLeaveAPartEmptyAreRefused() {
        ImageSet set = Sets.ofCounts(4, 6);
        assertThatThrownBy(() -> Splits.groupSplit(set, GROUPS, 0.01, 1))
                .hasMessage("trainingFraction: expected to leave a group in both parts of 5 groups, got 0.01");
        assertThatThrownBy(() -> Splits.groupSplit(set, GROUPS, 1, 1))
                .hasMessage("trainingFraction: expected > 0 and < 1, got 1.0");
        assertThatThrownBy(() -> Splits.groupSplit(set, new int[3], 0.5, 1))
                .hasMessage("groups: expected 10, one for each image, got 3");
    }

    @Test
    void foldsAreDisjointCompleteAndDivideEachClassToWithinOne() {
        List<Split> folds = Splits.folds(Sets.ofCounts(13, 7, 3), 5, 2);
        int[] all = folds.stream()
                .flatMapToInt(fold -> IntStream.of(fold.validationIndices()))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, 23).toArray());
        for (Split fold : folds) {
            int[] counts = fold.validation().classCounts();
            assertThat(counts[0]).isBetween(2, 3);
            assertThat(counts[1]).isBetween(1, 2);
            assertThat(counts[2]).isBetween(0, 1);
            assertThat(fold.validation().size()).isBetween(4, 5);
            assertThat(fold.training().size() + fold.validation().size()).isEqualTo(23);
        }
        assertThat(folds.get(1).recipe()).isEqualTo("fold 2 of 5, stratified");
    }

    @Test
    void eachImageValidatesEquallyOftenInTheFirstFold() {
        ImageSet set = Sets.ofCounts(7, 3);
        int[] first = new int[10];
        for (int seed = 0; seed < 4000; seed++) {
            Arrays.stream(Splits.folds(set, 3, seed).get(0).validationIndices()).forEach(i -> first[i]++);
        }
        // The folds' sizes vary and classes are exact, so the sum is below chi-square with 9 degrees; 1 in 10^5: 39.3.
        assertThat(ChiSquare.of(first)).isLessThan(39.3);
    }

    @Test
    void groupFoldsCutNoGroupAndAreNearlyEqual() {
        List<Split> folds = Splits.groupFolds(Sets.ofCounts(4, 6), GROUPS, 2, 5);
        for (Split fold : folds) {
            assertThat(groups(fold.trainingIndices())).doesNotContain(groups(fold.validationIndices()));
            assertThat(fold.validation().size()).isEqualTo(5);
        }
    }

    @Test
    void eachGroupValidatesEquallyOftenInTheFirstGroupFold() {
        int[] first = new int[10];
        ImageSet set = Sets.ofCounts(4, 6);
        for (int seed = 0; seed < 4000; seed++) {
            Split fold = Splits.groupFolds(set, GROUPS, 2, seed).get(0);
            IntStream.of(Parts.distinct(groups(fold.validationIndices()))).forEach(group -> first[group]++);
        }
        // Each count is binomial with p = 1/2: within 5 deviations, 5 sqrt(1000) = 158, of 2000.
        for (int group : Parts.distinct(GROUPS)) {
            assertThat(first[group]).as("group " + group).isBetween(1842, 2158);
        }
    }

    @Test
    void anyTwoImagesOfAClassShareAFoldEquallyOften() {
        ImageSet set = Sets.ofCounts(7, 3);
        int[] together = new int[7];
        for (int seed = 0; seed < 4000; seed++) {
            for (Split fold : Splits.folds(set, 3, seed)) {
                int[] images = fold.validationIndices();
                boolean withFirst = IntStream.of(images).anyMatch(i -> i == 0);
                IntStream.of(images).filter(i -> withFirst && i < 7).forEach(i -> together[i]++);
            }
        }
        // Companions of image 0 are at most two of six: below chi-square with 5 degrees; 1 in 10^5: 30.9.
        assertThat(ChiSquare.of(Arrays.copyOfRange(together, 1, 7))).isLessThan(30.9);
    }

    @Test
    void largeGroupsAreDealtFirst() {
        // 4 | 2 + 1 + 1; in the order of their numbers it would be 1 + 2 | 1 + 4.
        int[] groups = {1, 2, 3, 3, 4, 4, 4, 4};
        List<Split> folds = Splits.groupFolds(Sets.ofCounts(4, 4), groups, 2, 1);
        assertThat(folds).allMatch(fold -> fold.validation().size() == 4);
    }

    @Test
    void aSplitIsMadeAgainFromItsRecipe() {
        ImageSet set = Sets.ofCounts(4, 6).withOfficialSplit(5);
        for (Split split : List.of(
                set.split(0.6, 3), set.officialSplit(), Splits.folds(set, 5, 7).get(2))) {
            assertThat(Splits.again(set, split.method(), split.recipe(), split.trainingFraction(), split.seed()))
                    .get()
                    .extracting(Split::indicesSha256)
                    .isEqualTo(split.indicesSha256());
        }
    }

    @Test
    void aSplitThatNeedsGroupsOrIndicesIsNotMadeAgain() {
        ImageSet set = Sets.ofCounts(4, 6);
        for (Split split : List.of(
                Splits.groupSplit(set, GROUPS, 0.6, 1),
                Splits.groupFolds(set, GROUPS, 2, 1).get(0),
                set.splitAt(new int[] {0}, new int[] {1}))) {
            assertThat(Splits.again(set, split.method(), split.recipe(), split.trainingFraction(), split.seed()))
                    .isEmpty();
        }
        assertThat(Splits.again(set, Split.Method.FOLD, "", 0.8, 1)).isEmpty();
    }

    @Test
    void numberOfFoldsOutOfRangeIsRefused() {
        ImageSet set = Sets.ofCounts(4, 6);
        assertThatThrownBy(() -> Splits.folds(set, 1, 1)).hasMessage("k: expected 2..10 (images), got 1");
        assertThatThrownBy(() -> Splits.groupFolds(set, GROUPS, 6, 1)).hasMessage("k: expected 2..5 (groups), got 6");
    }

    private static int[] groups(int[] indices) {
        return IntStream.of(indices).map(i -> GROUPS[i]).toArray();
    }
}
