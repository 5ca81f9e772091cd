package loupe.report;

/** The style sheet of a page; pictures keep their white ground on dark screens. */
final class PageStyle {

    static final String CSS =
            """
            :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff;
              --tint: #f6f8fa; --accent: #0b57a4; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4ae; --line: #3a424b;
              --paper: #14181d; --tint: #1d232a; --accent: #79b8ff; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem; background: var(--paper);
              color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
            header { border-bottom: 2px solid var(--accent); margin-bottom: 1.5rem; }
            header p { color: var(--soft); margin: .2rem 0 1rem; }
            h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .4rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; }
            h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
            a { color: var(--accent); }
            figure { margin: .8rem 0; }
            img { max-width: 100%; height: auto; background: #ffffff; border-radius: 4px; }
            figcaption { color: var(--soft); font-size: .85rem; }
            pre, code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .85rem; }
            pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem;
              overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .9rem; margin: .6rem 0; font-variant-numeric: tabular-nums; }
            caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
            th, td { border-bottom: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: left;
              vertical-align: top; }
            th, .number { white-space: nowrap; }
            .facts td { overflow-wrap: anywhere; }
            th.number, td.number { text-align: right; }
            thead th { border-bottom: 2px solid var(--line); }
            details { margin: .6rem 0; }
            summary { cursor: pointer; color: var(--accent); }
            .big { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 0; }
            .big div { display: flex; flex-direction: column-reverse; }
            .big dt { color: var(--soft); font-size: .85rem; }
            .big dd { margin: 0; font-size: 1.6rem; font-weight: 600; }
            @media (max-width: 40rem) { .wide { overflow-x: auto; } .wide img { max-width: none; width: 44rem; } }
            @media print { body { max-width: none; padding: 0; font-size: 11pt; } :root { --ink: #000; --soft: #444;
              --line: #bbb; --paper: #fff; --tint: #f5f5f5; } figure, tr, .big { break-inside: avoid; }
              h2, h3 { break-after: avoid; } details > * { display: block; } }
            """;

    private PageStyle() {}
}
