/**
 * Notebooks without Jupyter: the file, a run from its first cell to its last, the page made of it, and the check of what
 * its cells promise.
 *
 * <p>Here belong the model of an {@code .ipynb} file ({@link loupe.runner.Notebook}), the runner with what it records,
 * the HTML page, and {@link loupe.runner.Expectations}. Evaluating Java belongs in {@code loupe.kernel}, commands and their
 * exit codes in {@code loupe.cli}.
 */
package loupe.runner;
