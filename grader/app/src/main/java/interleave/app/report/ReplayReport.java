package interleave.app.report;

import interleave.app.picture.Picture;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.app.verdict.Verdict;
import interleave.engine.Failure;
import interleave.engine.StepTable;
import interleave.engine.Witness;
import java.util.List;
import java.util.Set;

/// What a terminal shows of one schedule that was played again: its steps, and how it ended.
public final class ReplayReport {
    private final int columns;
    private final boolean colour;

    /// For a terminal of so many columns.
    ///
    /// @param colour whether it understands ANSI colours
    public ReplayReport(int columns, boolean colour) {
        this.columns = Math.clamp(columns, 40, 160);
        this.colour = colour;
    }

    /// The steps that matter, in at most thirty lines, with a line end at its end.
    ///
    /// @param own the names of the student's files
    public String render(CriterionRun run, Set<String> own) {
        return rendered(run, failure -> picture(failure, own));
    }

    /// The same with every step.
    public String renderAll(CriterionRun run) {
        return rendered(run, ReplayReport::all);
    }

    /// How to stop the debugger of an IDE at the first step of the schedule in the student's code.
    public String debugging(CriterionRun run, String token, Set<String> own) {
        return """

                To stop there in a debugger:
                  1. Set a breakpoint%s.
                  2. Debug the test %s in your IDE, with -Dinterleave.replay=%s
                     VS Code: "java.test.config": {"vmArgs": ["-Dinterleave.replay=%s"]}
                     IntelliJ: Run, Edit Configurations, VM options
                """
                .formatted(
                        firstStep(run, own),
                        SafeText.line(run.criterion().id()),
                        SafeText.line(token),
                        SafeText.line(token));
    }

    private static String firstStep(CriterionRun run, Set<String> own) {
        if (run.outcome() instanceof Outcome.Failed(Failure failure) && failure.witness() != null) {
            return failure.witness().steps().stream()
                    .filter(step -> own.contains(step.file()))
                    .findFirst()
                    .map(
                            step ->
                                    " at %s, where the schedule begins: %s %s"
                                            .formatted(
                                                    SafeText.line(StepTable.place(step)),
                                                    SafeText.line(step.thread()),
                                                    SafeText.line(step.event())))
                    .orElse(" in your code");
        }
        return " in your code";
    }

    private static String rendered(CriterionRun run, Steps steps) {
        String title = SafeText.line(run.criterion().title());
        return switch (run.outcome()) {
            case Outcome.Passed _ -> title + "\nThis schedule passes now.\n";
            case Outcome.Failed failed -> title + "\n" + failed(failed.failure(), steps);
            case Outcome.Broken broken -> title + "\n" + SafeText.block(broken.message()) + "\n";
        };
    }

    private static String failed(Failure failure, Steps steps) {
        var text = new StringBuilder();
        steps.of(failure).forEach(line -> text.append("  ").append(line).append('\n'));
        text.append(failure.kind().label()).append('\n');
        SafeText.block(failure.message())
                .lines()
                .forEach(line -> text.append("  | ").append(line).append('\n'));
        return text.toString();
    }

    private List<String> picture(Failure failure, Set<String> own) {
        Witness witness = failure.witness();
        if (witness == null) {
            return List.of();
        }
        var fail =
                new Verdict.Fail(
                        failure.kind(),
                        failure.message(),
                        failure.locations(),
                        failure.threads(),
                        witness);
        return new TextPicture(Palette.of(colour), columns - 2)
                .lines(Picture.inLines(fail, witness.steps(), own, TextPicture.LINES - 1));
    }

    private static List<String> all(Failure failure) {
        Witness witness = failure.witness();
        return witness == null
                ? List.of()
                : new StepTable(witness.steps(), Integer.MAX_VALUE)
                        .lines().stream().map(SafeText::line).toList();
    }

    /// The lines of a failure's steps.
    private interface Steps {
        List<String> of(Failure failure);
    }
}
