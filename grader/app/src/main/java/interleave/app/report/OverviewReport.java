package interleave.app.report;

import interleave.app.verdict.GradeReport;
import java.util.List;

/// Writes overview.html: all submissions of a course on one page.
public final class OverviewReport {
    /// The whole page. Each row links to `<submission>/report.html`, relative to the page.
    public String render(List<GradeReport> reports) {
        return OverviewPageRenderer.of().execute(OverviewPage.of(reports));
    }
}
