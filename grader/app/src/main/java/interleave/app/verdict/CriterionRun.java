package interleave.app.verdict;

import interleave.engine.Failure;
import interleave.engine.Line;
import java.util.List;

/// What a criterion did over all test JVMs that ran it.
///
/// @param lines of the submission, which they came to
public record CriterionRun(
        Criterion criterion, Explored explored, Outcome outcome, List<Line> lines) {
    public CriterionRun {
        lines = List.copyOf(lines);
    }

    public CriterionRun(Criterion criterion, Explored explored, Outcome outcome) {
        this(criterion, explored, outcome, List.of());
    }

    /// The same, with where it came to.
    public CriterionRun through(List<Line> run) {
        return new CriterionRun(criterion, explored, outcome, run);
    }

    /// The outcome of the last of them.
    public sealed interface Outcome {
        record Passed() implements Outcome {}

        record Failed(Failure failure) implements Outcome {}

        /// The harness or the machine failed.
        record Broken(String message) implements Outcome {}
    }
}
