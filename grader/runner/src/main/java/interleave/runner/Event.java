package interleave.runner;

import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.util.List;

/// What a test JVM tells the grader, in the order in which it happens.
public sealed interface Event {
    /// A criterion is about to run.
    record Started(String criterion) implements Event {}

    /// All runs of a criterion passed.
    record Passed(String criterion, int runs) implements Event {}

    /// A run of a criterion failed.
    ///
    /// @param runs how often it was run in this JVM, the failed run included
    /// @param passed how many of these runs passed
    /// @param threads stacks worth showing, of a hang or of what was thrown
    record Failed(
            String criterion,
            Kind kind,
            String message,
            int runs,
            int passed,
            List<Location> locations,
            List<ThreadReport> threads)
            implements Event {
        public Failed {
            locations = List.copyOf(locations);
            threads = List.copyOf(threads);
        }
    }

    /// The harness itself is broken: no fault of the submission.
    record Broken(String criterion, String message) implements Event {}

    /// Every criterion asked for has been run. Without it, a stream that ends was cut off.
    record Done() implements Event {}
}
