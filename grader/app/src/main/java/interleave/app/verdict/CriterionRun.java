package interleave.app.verdict;

import interleave.engine.Failure;

/// What a criterion did over all test JVMs that ran it.
public record CriterionRun(Criterion criterion, Explored explored, Outcome outcome) {
    /// The outcome of the last of them.
    public sealed interface Outcome {
        record Passed() implements Outcome {}

        record Failed(Failure failure) implements Outcome {}

        /// The harness or the machine failed.
        record Broken(String message) implements Outcome {}
    }
}
