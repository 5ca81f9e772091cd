/**
 * Registers with the screen how values look: data sets, maps, evaluations, runs, and the values of XChart, Tablesaw and Java2D.
 *
 * <p>One class for each type, found by {@link java.util.ServiceLoader} through {@code
 * META-INF/services/loupe.display.Renderer}; the drawing itself belongs to {@code loupe.plot}.
 */
package loupe.plot.renderer;
