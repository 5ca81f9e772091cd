package loupe.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.model.AtomicFile;
import loupe.train.Run;
import loupe.train.Status;
import loupe.train.TrainingConfig;

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
 * @param preprocessing what was done to each image, with the fitted numbers
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
        PreprocessingFacts preprocessing,
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
        // A manifest of an earlier version does not have it.
        preprocessing = preprocessing == null ? PreprocessingFacts.NONE : preprocessing;
    }

    /**
     * The manifest of a run, with what git says about the code around the current folder.
     *
     * @param run whose network is still open
     * @return the manifest
     */
    public static Manifest of(Run run) {
        return of(run, GitRevision.here());
    }

    /**
     * The manifest of a run.
     *
     * @param run whose network is still open
     * @param code what is known about the code
     * @return the manifest
     */
    public static Manifest of(Run run, CodeFacts code) {
        return new ManifestMaker(run).make(code);
    }

    /**
     * Reads a manifest.
     *
     * @param file as {@link #save} wrote it
     * @return the manifest
     * @throws IOException when it cannot be read or is no JSON of this layout
     * @throws IllegalArgumentException when it has another schema version
     */
    public static Manifest load(Path file) throws IOException {
        String json = Files.readString(file);
        int schema = ManifestJson.schema(json);
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("schema: expected " + SCHEMA + ", got " + schema);
        }
        return ManifestJson.read(json);
    }

    /**
     * Writes the manifest, so that a crash leaves the old file or the new one whole.
     *
     * @param file where to; missing folders are made
     * @throws IOException when it cannot be written
     */
    public void save(Path file) throws IOException {
        AtomicFile.write(file, toJson());
    }

    /**
     * The manifest as text.
     *
     * @return JSON, indented
     */
    public String toJson() {
        return ManifestJson.write(this);
    }

    /**
     * The configuration as a value.
     *
     * @return what to train with
     * @throws IllegalArgumentException when it is none of this toolkit's
     */
    public TrainingConfig trainingConfig() {
        return ManifestJson.config(config);
    }
}
