package interleave.app.verdict;

import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.util.List;

/// What a criterion did over all test JVMs that ran it.
///
/// @param runs how often it was run
/// @param passed how many of these runs passed
public record CriterionRun(Criterion criterion, int runs, int passed, int jvms, Outcome outcome) {
    /// The outcome of the last of them.
    public sealed interface Outcome {
        record Passed() implements Outcome {}

        record Failed(
                Kind kind, String message, List<Location> locations, List<ThreadReport> threads)
                implements Outcome {
            public Failed {
                locations = List.copyOf(locations);
                threads = List.copyOf(threads);
            }
        }

        /// The harness or the machine failed.
        record Broken(String message) implements Outcome {}
    }
}
