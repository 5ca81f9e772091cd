/**
 * Java cells and the Jupyter kernel around them.
 *
 * <p>{@link loupe.kernel.JavaSession} evaluates cells with JShell in this JVM, captures their output, stops them, and
 * knows nothing of Jupyter; the headless runner uses it as it is, with the magics of {@code loupe.kernel.magic}. {@code KernelMain} puts it on the wire
 * with {@code loupe.kernel.wire}, and {@code KernelSpecs} tells Jupyter where it is. What a network or a
 * picture is does not belong here: values are drawn by {@code loupe.display}.
 */
package loupe.kernel;
