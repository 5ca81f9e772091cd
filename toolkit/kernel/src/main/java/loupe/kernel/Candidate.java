package loupe.kernel;

/**
 * A text that may stand at the cursor.
 *
 * @param text what is inserted
 * @param type what it is, in the words of JupyterLab: {@code function}, {@code class}, {@code instance}, {@code keyword},
 *     {@code module}, {@code magic}, {@code path}, {@code text}
 * @param signature its parameters or its type; empty when that is not known
 */
public record Candidate(String text, String type, String signature) {

    static Candidate of(String text, String type) {
        return new Candidate(text, type, "");
    }
}
