package loupe.data.split;

import java.util.Arrays;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import loupe.data.Split;

/** The split in which a group stands in one part only. */
final class GroupSplit {

    private GroupSplit() {}

    static Split of(ImageSet set, int[] groups, double fraction, long seed) {
        Parts.requireCount("groups", set.size(), groups.length);
        SeedStream random = SeedStream.of(seed, "split by groups");
        int[] drawn = Parts.draw("group", groups, fraction, random);
        int[] training = Parts.gather(groups.length, i -> Arrays.binarySearch(drawn, groups[i]) >= 0, random);
        int[] validation = Parts.gather(groups.length, i -> Arrays.binarySearch(drawn, groups[i]) < 0, random);
        String recipe = "fraction " + fraction + " of " + Parts.distinct(groups).length + " groups";
        return Split.chosen(set, Split.Method.GROUPS, recipe, seed, training, validation);
    }
}
