package loupe.experiment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a replay came to.
 *
 * @param verdict in one word
 * @param firstDivergingEpoch the first epoch, from 1, whose numbers are not equal bit by bit; 0 when all are
 * @param changedFields what differs in data, model, configuration, versions or hardware
 * @param explanation why the verdict is this one
 */
public record ReplayResult(Verdict verdict, int firstDivergingEpoch, List<Change> changedFields, String explanation) {

    /** Copies the list. */
    public ReplayResult {
        changedFields = List.copyOf(changedFields);
    }

    @Override
    public String toString() {
        String changes = changedFields.stream()
                .map(c -> System.lineSeparator() + "  " + c)
                .collect(Collectors.joining());
        return verdict + ": " + explanation + changes;
    }
}
