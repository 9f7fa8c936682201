package interleave.app.report;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes criteria.csv: a line for each criterion of each submission, for a spreadsheet.
///
/// Lines end as RFC 4180 has it. Text of a submission that a spreadsheet would take for a formula
/// stands behind an apostrophe.
public final class CsvReport {
    private static final String HEAD =
            line(
                    List.of(
                            "submission",
                            "kata",
                            "criterion",
                            "title",
                            "verdict",
                            "kind",
                            "score",
                            "points",
                            "schedules",
                            "runs",
                            "passed",
                            "token"));

    /// The whole file, of one submission or of many.
    public String render(List<GradeReport> reports) {
        return HEAD + reports.stream().flatMap(CsvReport::lines).collect(Collectors.joining());
    }

    private static Stream<String> lines(GradeReport report) {
        return report.katas().stream()
                .flatMap(
                        kata -> kata.criteria().stream().map(result -> line(report, kata, result)));
    }

    private static String line(GradeReport report, KataResult kata, CriterionResult result) {
        return line(
                List.of(
                        report.submission(),
                        kata.id(),
                        result.criterion().id(),
                        result.criterion().title(),
                        kata.handedIn() ? result.verdict().label() : "not-handed-in",
                        result.verdict() instanceof Verdict.Fail fail ? fail.kind().label() : "",
                        "" + result.score(),
                        "" + result.criterion().points(),
                        "" + result.explored().schedules(),
                        "" + result.explored().runs(),
                        "" + result.explored().passed(),
                        result.verdict() instanceof Verdict.Fail fail && fail.witness() != null
                                ? fail.witness().token()
                                : ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = SafeText.line(text);
        boolean formula = !safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0;
        String shown = formula ? "'" + safe : safe;
        boolean quoted = shown.contains(",") || shown.contains("\"") || shown.contains("'");
        return quoted ? "\"" + shown.replace("\"", "\"\"") + "\"" : shown;
    }
}
