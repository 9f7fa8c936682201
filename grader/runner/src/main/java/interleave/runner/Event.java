package interleave.runner;

import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Line;
import java.util.List;

/// What a test JVM tells the grader, in the order in which it happens.
public sealed interface Event {
    /// A criterion is about to run.
    record Started(String criterion) implements Event {}

    /// Which lines of the submission the runs of a criterion came to; told before their outcome.
    record Ran(String criterion, List<Line> lines) implements Event {
        public Ran {
            lines = List.copyOf(lines);
        }
    }

    /// All runs of a criterion passed; none, if it was not for this JVM to run it.
    ///
    /// @param coverage how much of what can happen these runs were
    record Passed(String criterion, int runs, Coverage coverage) implements Event {}

    /// A run of a criterion failed.
    ///
    /// @param runs how often it was run in this JVM, the failed run included
    /// @param passed how many of these runs passed
    /// @param coverage how much of what can happen these runs were
    /// @param failure what it showed; the exception itself stays in the test JVM
    record Failed(String criterion, int runs, int passed, Coverage coverage, Failure failure)
            implements Event {}

    /// The harness itself is broken: no fault of the submission.
    record Broken(String criterion, String message) implements Event {}

    /// Every criterion asked for has been run. Without it, a stream that ends was cut off.
    record Done() implements Event {}
}
