package interleave.app.mutation;

import interleave.app.check.Discovery;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;

/// What became of a mutant.
sealed interface Fate {
    /// It does not compile, so it counts as none.
    record Stillborn() implements Fate {}

    /// A criterion failed, or the rules of the kata forbid it.
    ///
    /// @param criterion the first of them
    record Killed(Criterion criterion, Kind kind, Discovery by) implements Fate {}

    /// Every criterion passed, or could not be judged.
    record Survived() implements Fate {}

    static Fate of(KataResult result) {
        for (CriterionResult one : result.criteria()) {
            if (one.verdict() instanceof Verdict.Fail fail) {
                return fail.kind() == Kind.COMPILE_ERROR || fail.kind() == Kind.MISSING_CLASS
                        ? new Stillborn()
                        : new Killed(one.criterion(), fail.kind(), Discovery.of(one));
            }
        }
        return new Survived();
    }
}
