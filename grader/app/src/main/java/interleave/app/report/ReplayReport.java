package interleave.app.report;

import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Failure;
import interleave.engine.StepTable;
import interleave.engine.Witness;

/// What a terminal shows of one schedule that was played again: every step, and how it ended.
public final class ReplayReport {
    /// With a line end at its end.
    public String render(CriterionRun run) {
        String title = SafeText.line(run.criterion().title());
        return switch (run.outcome()) {
            case Outcome.Passed _ -> title + "\nThis schedule passes now.\n";
            case Outcome.Failed failed -> title + "\n" + failed(failed.failure());
            case Outcome.Broken broken -> title + "\n" + SafeText.block(broken.message()) + "\n";
        };
    }

    private static String failed(Failure failure) {
        var text = new StringBuilder();
        Witness witness = failure.witness();
        if (witness != null) {
            new StepTable(witness.steps(), Integer.MAX_VALUE)
                    .lines()
                    .forEach(line -> text.append("  ").append(SafeText.line(line)).append('\n'));
        }
        text.append(failure.kind().label()).append('\n');
        SafeText.block(failure.message())
                .lines()
                .forEach(line -> text.append("  | ").append(line).append('\n'));
        return text.toString();
    }
}
