/**
 * Sets that are drawn, not photographed: hands, faces, shapes and hyperspectral scenes.
 *
 * <p>Here belong generators and the small rasteriser that they draw with. Each image has its own random stream, so images
 * are drawn in parallel and the same seed gives the same bytes on every JDK: nothing here uses Java2D, and functions above
 * the four operations and the square root come from {@link StrictMath}. Readers of real sets stand in {@code
 * loupe.data.read}.
 */
package loupe.data.generate;
