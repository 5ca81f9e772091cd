/**
 * What was measured, as Tablesaw tables, for whoever wants to filter, join or export it; and rows of a table as images.
 *
 * <p>{@link loupe.table.Tables} is the class for static import. How a table looks on a screen stands in {@code
 * loupe.plot.renderer}.
 */
package loupe.table;
