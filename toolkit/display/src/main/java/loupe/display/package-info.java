/**
 * A value in several forms for a notebook's front end, and the screens that show it.
 *
 * <p>Here belong the neutral display types ({@link loupe.display.MimeBundle}, {@link loupe.display.Renderable},
 * {@link loupe.display.Renderer}), the look-up of the {@link loupe.display.Screen} in use, and the recording screen of
 * headless runs. Nothing here knows a network, a chart library or a Jupyter kernel: a kernel implements {@link
 * loupe.display.Screen}, a picture implements {@link loupe.display.Renderer}.
 */
package loupe.display;
