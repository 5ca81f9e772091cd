/**
 * Labelled images as plain arrays, and where they come from.
 *
 * <p>Here belong image sets and their splits, data cards, the sources that load a set (embedded, installed, downloaded or
 * placed by hand) with their checks, file readers and generators. What is done with a set stands in {@code split}, {@code
 * prepare}, {@code balance} and {@code augment}. Nothing here knows an engine, a chart or a notebook.
 */
package loupe.data;
