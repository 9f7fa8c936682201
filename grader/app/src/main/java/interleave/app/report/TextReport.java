package interleave.app.report;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import java.util.List;

/// What a terminal shows of a grading: a table of the katas, then what is wrong with each.
public final class TextReport {
    /// Longer lines are hard to read.
    private static final int COLUMNS = 100;

    private final int columns;
    private final int widest;

    /// For a terminal of a usual width.
    public TextReport() {
        this(COLUMNS);
    }

    /// For a terminal of so many columns.
    public TextReport(int columns) {
        this.columns = Math.clamp(columns, 40, COLUMNS);
        this.widest = Math.clamp(columns, 40, 160);
    }

    /// One submission, with a line end at its end.
    ///
    /// @param colour whether the terminal understands ANSI colours
    public String render(GradeReport report, boolean colour) {
        Palette palette = Palette.of(colour);
        var text = new StringBuilder(headline(report, palette));
        text.append('\n').append(katas(report).render(palette));
        text.append(notes(report));
        var problems = new TextProblems(palette, columns, widest);
        report.katas().forEach(kata -> text.append(problems.of(kata)));
        return text.toString();
    }

    /// A line for each submission, in the order given, and one for all of them.
    public String summary(List<GradeReport> reports) {
        var table = new TextTable();
        for (GradeReport report : reports) {
            long solved = report.katas().stream().filter(Standing.PASSED::is).count();
            table.add(
                    SafeText.line(report.submission()),
                    report.score(),
                    report.maxScore(),
                    standing(report),
                    "%d of %s solved%s"
                            .formatted(
                                    solved,
                                    Counted.of(report.katas().size(), "kata"),
                                    report.hasError() ? ", some not judged" : ""));
        }
        return table.render(Palette.of(false)) + "\n  " + total(reports) + "\n";
    }

    private static String headline(GradeReport report, Palette palette) {
        return "%s  %d of %s\n%s\n"
                .formatted(
                        palette.strong(SafeText.line(report.submission())),
                        report.score(),
                        Counted.of(report.maxScore(), "point"),
                        palette.faint(
                                "effort %s, seed %d".formatted(report.effort(), report.seed())));
    }

    private static TextTable katas(GradeReport report) {
        var table = new TextTable();
        for (KataResult kata : report.katas()) {
            Standing standing = Standing.of(kata);
            table.add(kata.id(), kata.score(), kata.maxScore(), standing, standing.label());
        }
        return table;
    }

    private static Standing standing(GradeReport report) {
        if (report.hasError()) {
            return Standing.NOT_JUDGED;
        }
        return report.passed() ? Standing.PASSED : Standing.FAILED;
    }

    private static String total(List<GradeReport> reports) {
        long passed = reports.stream().filter(GradeReport::passed).count();
        return "%s, %d with full marks".formatted(Counted.of(reports.size(), "submission"), passed);
    }

    private String notes(GradeReport report) {
        var text = new StringBuilder(report.notes().isEmpty() ? "" : "\n");
        for (String note : report.notes()) {
            Wrapped.lines("note: " + SafeText.line(note), columns - 2)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }
}
