package loupe.kernel;

import java.util.List;

/**
 * What may stand at the cursor.
 *
 * @param found the candidates, best first, each text once
 * @param start where the text that they replace begins
 * @param end where it ends: the cursor
 */
public record Completion(List<Candidate> found, int start, int end) {

    /**
     * Copies the list.
     *
     * @param found the candidates
     * @param start where what they replace begins
     * @param end where it ends
     */
    public Completion {
        found = List.copyOf(found);
    }

    static Completion none(int cursor) {
        return new Completion(List.of(), cursor, cursor);
    }

    static Completion of(String type, List<String> texts, int start, int end) {
        return new Completion(
                texts.stream().map(text -> Candidate.of(text, type)).toList(), start, end);
    }

    /**
     * The texts alone.
     *
     * @return best first, each once
     */
    public List<String> candidates() {
        return found.stream().map(Candidate::text).toList();
    }
}
