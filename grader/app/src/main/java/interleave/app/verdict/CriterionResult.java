package interleave.app.verdict;

/// A criterion, its verdict and what that rests on.
public record CriterionResult(Criterion criterion, Verdict verdict, Explored explored) {
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
