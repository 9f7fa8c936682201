package interleave.app.verdict;

import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Failure;
import interleave.engine.Kind;

/// Turns what a criterion did into its verdict.
public final class Judge {
    private Judge() {}

    public static CriterionResult judge(CriterionRun run) {
        Explored explored = run.explored();
        Verdict verdict =
                switch (run.outcome()) {
                    case Outcome.Passed _ ->
                            explored.plays() > 0
                                    ? new Verdict.Pass()
                                    : new Verdict.Unjudged("The grader did not run this test.");
                    case Outcome.Failed failed -> fail(failed.failure(), passed(explored));
                    case Outcome.Broken broken -> new Verdict.Unjudged(broken.message());
                };
        return new CriterionResult(run.criterion(), verdict, explored, run.lines());
    }

    /// A single schedule says that nothing depends on timing; then the plain JVM, where a test may
    /// do more, has the word.
    private static int passed(Explored explored) {
        return explored.schedules() == 1 ? explored.passedRuns() : explored.passed();
    }

    private static Verdict fail(Failure failure, int passed) {
        return new Verdict.Fail(
                kind(failure.kind(), passed),
                failure.message(),
                failure.locations(),
                failure.threads(),
                failure.witness());
    }

    /// A result that was right in some runs, be it in another test JVM, is wrong by timing.
    private static Kind kind(Kind kind, int passed) {
        return kind == Kind.WRONG_RESULT && passed > 0 ? Kind.RACE : kind;
    }
}
