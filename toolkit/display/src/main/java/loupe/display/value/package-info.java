/**
 * Draws the values of the JDK in a notebook: arrays, collections, maps, records, optionals, streams, classes, files, throwables.
 *
 * <p>One {@link loupe.display.Renderer} for each type, found through {@code META-INF/services/loupe.display.Renderer}, for
 * every kernel alike. Their HTML takes its colours from the page, so that it reads on light and on dark ones, is bounded
 * to about 100 KB, and holds no text that was not escaped. What the plain text says in full gets no HTML. Renderers of other
 * libraries' values belong to {@code loupe.plot.renderer}.
 */
package loupe.display.value;
