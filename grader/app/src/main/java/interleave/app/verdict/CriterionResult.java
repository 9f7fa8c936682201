package interleave.app.verdict;

import interleave.engine.Line;
import java.util.List;

/// A criterion, its verdict and what that rests on.
///
/// @param lines of the submission, which its runs came to
public record CriterionResult(
        Criterion criterion, Verdict verdict, Explored explored, List<Line> lines) {
    public CriterionResult {
        lines = List.copyOf(lines);
    }

    public CriterionResult(Criterion criterion, Verdict verdict, Explored explored) {
        this(criterion, verdict, explored, List.of());
    }

    /// The same with another verdict.
    public CriterionResult judged(Verdict other) {
        return new CriterionResult(criterion, other, explored, lines);
    }

    public boolean passed() {
        return verdict instanceof Verdict.Pass;
    }

    public boolean isError() {
        return verdict instanceof Verdict.Unjudged;
    }

    /// The criterion's points if it passed, otherwise 0.
    public int score() {
        return passed() ? criterion.points() : 0;
    }
}
