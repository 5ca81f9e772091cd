package loupe.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words that someone may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The words with the fewest letters to change (Levenshtein 1966); the cost is the product of the lengths. */
    static List<String> of(String typed, Collection<String> words, int most) {
        return words.stream()
                .sorted(Comparator.comparingInt(word -> distance(lower(typed), lower(word))))
                .limit(most)
                .toList();
    }

    /**
     * The words near enough to be meant, nearest first: at most a third of the letters differ, or two neighbours have changed places;
     * capitals do not count.
     *
     * @param typed what was typed
     * @param words what could be meant
     * @param most how many at most
     * @return the words; empty when none is near
     */
    public static List<String> within(String typed, Collection<String> words, int most) {
        int far = Math.max(1, typed.length() / 3);
        return of(typed, words, most).stream()
                .filter(word -> !word.equals(typed) && isNear(lower(typed), lower(word), far))
                .toList();
    }

    private static boolean isNear(String typed, String word, int far) {
        return distance(typed, word) <= far || isSwapped(typed, word);
    }

    private static boolean isSwapped(String a, String b) {
        int first = 0;
        while (first < Math.min(a.length(), b.length()) && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        return a.length() == b.length()
                && first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first)
                && a.substring(first + 2).equals(b.substring(first + 2));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row = next(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static int[] next(int[] above, char letter, String b) {
        int[] row = new int[above.length];
        row[0] = above[0] + 1;
        for (int j = 1; j < row.length; j++) {
            int changed = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
