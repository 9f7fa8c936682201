package interleave.app.report;

import interleave.app.verdict.GradeReport;
import java.util.List;

/// Writes report.html: one page on one submission, as a student gets it.
public final class HtmlReport {
    /// The whole page, which needs nothing else: no network, no script, no font. It is well-formed
    /// XML too.
    public String render(GradeReport report) {
        return render(report, List.of());
    }

    /// The same with what was measured beside the tests.
    public String render(GradeReport report, List<Chart> charts) {
        return ReportPageRenderer.of().execute(ReportPage.of(report, charts));
    }
}
