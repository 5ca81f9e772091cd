package loupe.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import loupe.data.prepare.Preprocessing;

/**
 * What was done to each image, with the numbers that the training part gave.
 *
 * @param lines the text of the preprocessing, none when there was none; {@code Preprocessing.fromText} reads it back
 * @param sha256 over the text, empty when there was none
 */
public record PreprocessingFacts(List<String> lines, String sha256) {

    /** Images were taken as they are. */
    public static final PreprocessingFacts NONE = new PreprocessingFacts(List.of(), "");

    /** Copies the list. */
    public PreprocessingFacts {
        lines = List.copyOf(lines);
    }

    /**
     * The facts of a preprocessing.
     *
     * @param preprocessing with its numbers
     * @return its text and fingerprint
     */
    public static PreprocessingFacts of(Preprocessing preprocessing) {
        if (preprocessing.isEmpty()) {
            return NONE;
        }
        String text = preprocessing.toText();
        return new PreprocessingFacts(text.lines().toList(), sha256(text));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
