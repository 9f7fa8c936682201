package interleave.app.verdict;

import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Kind;

/// Turns what a criterion did into its verdict.
public final class Judge {
    private final String strategy;

    /// @param strategy the name of the strategy that ran the criteria
    public Judge(String strategy) {
        this.strategy = strategy;
    }

    public CriterionResult judge(CriterionRun run) {
        Verdict verdict =
                switch (run.outcome()) {
                    case Outcome.Passed _ ->
                            run.runs() > 0
                                    ? new Verdict.Pass()
                                    : new Verdict.Unjudged("The grader did not run this test.");
                    case Outcome.Failed failed ->
                            new Verdict.Fail(
                                    kind(failed.kind(), run.passed()),
                                    failed.message(),
                                    failed.locations(),
                                    failed.threads());
                    case Outcome.Broken broken -> new Verdict.Unjudged(broken.message());
                };
        return new CriterionResult(
                run.criterion(),
                verdict,
                new Explored(strategy, run.runs(), run.passed(), run.jvms()));
    }

    /// A result that was right in some runs, be it in another test JVM, is wrong by timing.
    private static Kind kind(Kind kind, int passed) {
        return kind == Kind.WRONG_RESULT && passed > 0 ? Kind.RACE : kind;
    }
}
