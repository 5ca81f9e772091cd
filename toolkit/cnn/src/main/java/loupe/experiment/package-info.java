/**
 * What a run was made from and came to, as a file that anyone can run again.
 *
 * <p>Here belong the {@link loupe.experiment.Manifest} with its parts, writing and reading it, and
 * {@link loupe.experiment.Experiments#replay replay}, which trains again and compares. Training itself belongs to
 * {@code loupe.train}, and the page that shows a run to {@code loupe.report}.
 */
package loupe.experiment;
