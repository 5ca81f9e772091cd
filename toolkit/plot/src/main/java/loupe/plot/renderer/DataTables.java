package loupe.plot.renderer;

import loupe.data.prepare.Preprocessing;
import loupe.data.split.Leakage;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.report.LeakageTable;
import loupe.report.PreprocessingTable;

/** What is known about data as tables. */
final class DataTables {

    private DataTables() {}

    static Renderable of(Preprocessing preprocessing) {
        return () -> MimeBundle.text(preprocessing.toString()).withHtml(PreprocessingTable.of(preprocessing));
    }

    static Renderable of(Leakage leakage) {
        return () -> MimeBundle.text(leakage.toString()).withHtml(LeakageTable.of(leakage));
    }
}
