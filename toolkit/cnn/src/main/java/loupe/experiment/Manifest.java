package loupe.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.train.Status;

/**
 * Everything that a run was made from and came to; nothing that names a person, a machine or a folder.
 *
 * @param schema the version of this layout, {@link #SCHEMA} when written by this toolkit
 * @param runId from what the run is made of and when it began
 * @param started in ISO 8601, UTC
 * @param ended in ISO 8601, UTC
 * @param status how it ended
 * @param explanation one sentence on that
 * @param notices what else happened, such as a dropped callback
 * @param seeds where each named stream of random numbers began
 * @param data what it was trained on and measured by
 * @param provenance the code, versions and hardware that made it
 * @param config the training's configuration
 * @param model the layers
 * @param epochs each full epoch
 * @param nonFiniteStep the step, from 1, whose loss was not finite; 0 when none was
 * @param weightsSha256 of the weights that the run kept
 * @param tolerances for a replay elsewhere
 */
public record Manifest(
        int schema,
        String runId,
        String started,
        String ended,
        Status status,
        String explanation,
        List<String> notices,
        Map<String, Long> seeds,
        DataFacts data,
        Provenance provenance,
        JsonNode config,
        JsonNode model,
        List<EpochFacts> epochs,
        long nonFiniteStep,
        String weightsSha256,
        Tolerances tolerances) {

    /** The version of the layout that this toolkit writes and reads. */
    public static final int SCHEMA = 1;

    /** Copies the collections. */
    public Manifest {
        notices = List.copyOf(notices);
        seeds = Collections.unmodifiableMap(new TreeMap<>(seeds));
        epochs = List.copyOf(epochs);
    }
}
