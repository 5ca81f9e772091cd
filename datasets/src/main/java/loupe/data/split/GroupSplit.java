package loupe.data.split;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import loupe.data.Split;

/** The split in which a group stands in one part only. */
final class GroupSplit {

    private static final Pattern RECIPE = Pattern.compile("fraction (\\S+) of (\\d+) groups");

    private GroupSplit() {}

    /** The groups of a set that has some. */
    static int[] known(ImageSet set) {
        return set.groups()
                .orElseThrow(() -> new IllegalArgumentException("set: expected one with groups, got " + set.name()
                        + " without; give them: groupSplit(set, groups, fraction, seed)"));
    }

    /** The split that a recipe names; empty when its groups were not those of the set. */
    static Optional<Split> again(ImageSet set, String recipe, long seed) {
        Matcher named = RECIPE.matcher(recipe);
        if (!named.matches() || set.groups().isEmpty()) {
            return Optional.empty();
        }
        Split again = of(set, known(set), Double.parseDouble(named.group(1)), seed);
        return Optional.of(again).filter(split -> split.recipe().equals(recipe));
    }

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
