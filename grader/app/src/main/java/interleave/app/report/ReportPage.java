package interleave.app.report;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.IntStream;

/// What report.html shows. All of its text is safe and in the words of the page; the template only
/// lays it out.
@JStache(path = "report.html")
record ReportPage(
        String submission,
        Score score,
        String solved,
        String settings,
        List<String> notes,
        List<NextView> next,
        List<ChartView> charts,
        List<KataView> katas,
        Script script) {
    static ReportPage of(GradeReport report, List<Chart> charts) {
        var parts = Parts.of(report);
        List<KataResult> katas = report.katas();
        return new ReportPage(
                SafeText.line(report.submission()),
                Score.of(katas),
                solved(katas),
                "Effort %s, seed %d".formatted(report.effort(), report.seed()),
                report.notes().stream().map(SafeText::line).toList(),
                NextView.of(report),
                IntStream.range(0, charts.size())
                        .mapToObj(index -> ChartView.of(index + 1, charts.get(index)))
                        .toList(),
                IntStream.range(0, katas.size())
                        .mapToObj(index -> KataView.of(index + 1, katas.get(index), parts))
                        .toList(),
                Script.of("player.js"));
    }

    private static String solved(List<KataResult> katas) {
        long solved = katas.stream().filter(Standing.PASSED::is).count();
        return "%d of %s solved".formatted(solved, Counted.of(katas.size(), "kata"));
    }

    boolean hasNext() {
        return !next.isEmpty();
    }

    boolean hasCharts() {
        return !charts.isEmpty();
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }
}
