/**
 * The one dependency that a notebook names: the whole toolkit with its engine, the start-up imports, and the bridges that
 * let other Java kernels draw our values.
 *
 * <p>Here belongs what joins the parts for the person at the notebook: {@link loupe.notebook.Notebook}, the source of the
 * start-up imports, one thin adapter for each foreign kernel, and the engine as the third witness of a theory's claim.
 * Nothing here computes or draws by itself.
 */
package loupe.notebook;
