package interleave.app.report;

import interleave.app.verdict.GradeReport;

/// Writes report.html: one page on one submission, as a student gets it.
public final class HtmlReport {
    /// The whole page, which needs nothing else: no network, no script, no font. It is well-formed
    /// XML too.
    public String render(GradeReport report) {
        return ReportPageRenderer.of().execute(ReportPage.of(report));
    }
}
