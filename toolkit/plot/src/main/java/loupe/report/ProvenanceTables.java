package loupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.experiment.DataFacts;
import loupe.experiment.Manifest;
import loupe.experiment.Provenance;

/**
 * What a manifest says about configuration, data and surroundings, as tables.
 *
 * @param manifest of the run
 */
record ProvenanceTables(Manifest manifest) {

    String configuration() {
        List<List<String>> rows = new ArrayList<>();
        manifest.config().properties().forEach(field -> rows.add(List.of(words(field.getKey()), value(field))));
        rows.add(List.of("seeds by stream", manifest.seeds().toString()));
        return Html.facts(rows);
    }

    private static String value(Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> field) {
        return field.getValue().isValueNode()
                ? field.getValue().asText()
                : field.getValue()
                        .toString()
                        .replaceAll("[{}\"]", "")
                        .replace(":", " ")
                        .replace(",", ", ");
    }

    // "batchSize" reads as "batch size".
    private static String words(String name) {
        if (name.equals("data")) {
            return "images on their way in";
        }
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    static String data(DataFacts data) {
        return Html.facts(List.of(
                List.of(
                        "Split",
                        data.split().method() + ", fraction " + data.split().fraction() + ", seed "
                                + data.split().seed()),
                List.of("Training images", data.training() + ", SHA-256 " + data.trainingSha256()),
                List.of("Validation images", data.validation() + ", SHA-256 " + data.validationSha256()),
                List.of("Indices", "SHA-256 " + data.split().indicesSha256())));
    }

    String surroundings() {
        Provenance at = manifest.provenance();
        return Html.facts(List.of(
                List.of("Loupe", at.versions().toolkit()),
                List.of(
                        "Engine",
                        at.versions().engine() + " " + at.versions().nativeLibrary() + ", DJL "
                                + at.versions().djl()),
                List.of(
                        "Numerics self-test",
                        at.selfTest().state() + ", worst relative error "
                                + at.selfTest().worstRelativeError()),
                List.of("Java", at.versions().jdk()),
                List.of("System", at.versions().system()),
                List.of(
                        "Processor",
                        at.hardware().cpu() + ", " + at.hardware().cores() + " cores, "
                                + at.hardware().memoryMegabytes() + " MB"),
                List.of(
                        "Threads",
                        at.hardware().threads() + " in an operation, "
                                + at.hardware().interopThreads() + " side by side"),
                List.of("Code", code()),
                List.of("Final weights", "SHA-256 " + manifest.weightsSha256())));
    }

    private String code() {
        var code = manifest.provenance().code();
        if (code.gitRevision().isEmpty()) {
            return "not under git";
        }
        return "git " + code.gitRevision() + ("true".equals(code.gitDirty()) ? ", with changes" : "");
    }
}
