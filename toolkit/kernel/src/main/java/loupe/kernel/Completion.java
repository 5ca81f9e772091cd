package loupe.kernel;

import java.util.List;

/**
 * What may stand at the cursor.
 *
 * @param candidates the texts, best first, each once
 * @param start where the text that they replace begins
 * @param end where it ends: the cursor
 */
public record Completion(List<String> candidates, int start, int end) {

    /**
     * Copies the list.
     *
     * @param candidates the texts
     * @param start where what they replace begins
     * @param end where it ends
     */
    public Completion {
        candidates = List.copyOf(candidates);
    }
}
