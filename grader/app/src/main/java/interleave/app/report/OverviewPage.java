package interleave.app.report;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import io.jstach.jstache.JStache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What overview.html shows. All of its text is safe; the template only lays it out.
///
/// @param columns a kata each, in the order in which the submissions have them
@JStache(path = "overview.html")
record OverviewPage(
        String count,
        String mean,
        String lead,
        String notJudged,
        List<ColumnView> columns,
        List<RowView> rows,
        List<FrequentBug> bugs,
        List<FrequentFailure> failures,
        List<SpreadView> spreads,
        Script script) {
    static OverviewPage of(List<GradeReport> reports) {
        Map<String, String> katas = titles(reports);
        return new OverviewPage(
                Counted.of(reports.size(), "submission"),
                mean(reports),
                lead(reports),
                notJudged(reports),
                katas.entrySet().stream()
                        .map(kata -> ColumnView.of(kata.getKey(), kata.getValue(), reports))
                        .toList(),
                reports.stream().map(report -> RowView.of(report, katas.keySet())).toList(),
                FrequentBug.of(reports),
                FrequentFailure.of(reports),
                SpreadView.of(katas, reports),
                Script.of("sorter.js"));
    }

    boolean hasNotJudged() {
        return !notJudged.isEmpty();
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    private static Map<String, String> titles(List<GradeReport> reports) {
        var titles = new LinkedHashMap<String, String>();
        reports.stream()
                .flatMap(report -> report.katas().stream())
                .forEach(kata -> titles.putIfAbsent(kata.id(), kata.title()));
        return titles;
    }

    private static String lead(List<GradeReport> reports) {
        int best = reports.stream().mapToInt(GradeReport::maxScore).max().orElse(0);
        long full = reports.stream().filter(GradeReport::passed).count();
        return "On average %s of %s; %d with full marks"
                .formatted(mean(reports), Counted.of(best, "point"), full);
    }

    private static String notJudged(List<GradeReport> reports) {
        int count = (int) reports.stream().filter(GradeReport::hasError).count();
        return count == 0 ? "" : Counted.of(count, "submission");
    }

    private static String mean(List<GradeReport> reports) {
        return decimal(reports.stream().mapToInt(GradeReport::score).average().orElse(0));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// A kata and how all did in it.
    record ColumnView(String id, String title, String mean, String solved) {
        static ColumnView of(String id, String title, List<GradeReport> reports) {
            List<KataResult> results =
                    reports.stream()
                            .flatMap(report -> report.katas().stream())
                            .filter(kata -> kata.id().equals(id))
                            .toList();
            double average = results.stream().mapToInt(KataResult::score).average().orElse(0);
            long solved = results.stream().filter(Standing.PASSED::is).count();
            return new ColumnView(id, title, decimal(average), solved + " solved");
        }
    }
}
