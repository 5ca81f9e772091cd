package loupe.model;

import java.util.Comparator;
import java.util.List;

/** Finds a layer by its name, and the nearest name when there is none. */
final class LayerNames {

    private LayerNames() {}

    static int indexOf(String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("layer: expected one of " + names + ", got '" + name + "'; did you mean "
                    + nearest(name, names) + "?");
        }
        return index;
    }

    private static String nearest(String name, List<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(known -> distance(String.valueOf(name), known)))
                .orElseThrow();
    }

    /** How many letters must be changed, added or left out (Levenshtein), letter case aside. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                char a = Character.toLowerCase(from.charAt(i - 1));
                char b = Character.toLowerCase(to.charAt(j - 1));
                int changed = diagonal + (a == b ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
