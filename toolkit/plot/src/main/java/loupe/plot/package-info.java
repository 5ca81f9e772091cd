/**
 * Pictures: learning curves, image grids, feature maps, attributions, confusion matrices, calibration.
 *
 * <p>Each picture is a {@link loupe.plot.Picture}: a drawing with its numbers in words. Lines are drawn by XChart behind
 * {@link loupe.plot.LineChart}; maps and images are rasters. {@link loupe.plot.Plots} is the class for static import.
 * Tables belong to {@code loupe.table}, pages to {@code loupe.report}; what registers pictures with the screen stands in
 * {@code loupe.plot.renderer}.
 */
package loupe.plot;
