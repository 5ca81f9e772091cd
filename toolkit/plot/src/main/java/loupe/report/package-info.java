/**
 * One-file HTML reports of a run, and the page that they are written on.
 *
 * <p>Here belong {@link loupe.report.Page} (title, sections, style, a content policy that forbids scripts and the
 * network) and the report of a training run. Pictures come from {@code loupe.plot}, tables from {@code loupe.table}, the
 * manifest from {@code loupe.experiment}.
 */
package loupe.report;
