package interleave.app.verdict;

import interleave.app.diagnosis.Diagnosis;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of one criterion.
public sealed interface Verdict {
    /// Every run passed.
    record Pass() implements Verdict {}

    /// The submission broke the criterion.
    ///
    /// @param message what happened, in the student's terms
    /// @param locations the student's own lines, the culprit first
    /// @param threads the stacks of a hang or of what was thrown
    /// @param witness the schedule that showed it, if the engine chose the schedule
    /// @param diagnosis the bug behind it, if somebody looked for that
    record Fail(
            Kind kind,
            String message,
            List<Location> locations,
            List<ThreadReport> threads,
            @Nullable Witness witness,
            @Nullable Diagnosis diagnosis)
            implements Verdict {
        public Fail {
            locations = List.copyOf(locations);
            threads = List.copyOf(threads);
        }

        public Fail(Kind kind, String message, List<Location> locations) {
            this(kind, message, locations, List.of());
        }

        public Fail(
                Kind kind, String message, List<Location> locations, List<ThreadReport> threads) {
            this(kind, message, locations, threads, null);
        }

        public Fail(
                Kind kind,
                String message,
                List<Location> locations,
                List<ThreadReport> threads,
                @Nullable Witness witness) {
            this(kind, message, locations, threads, witness, null);
        }

        /// The same, with the bug behind it.
        public Fail explainedBy(Diagnosis found) {
            return new Fail(kind, message, locations, threads, witness, found);
        }
    }

    /// The grader or the machine is at fault: it costs the student no points and is reported
    /// loudly.
    record Unjudged(String message) implements Verdict {}

    /// "pass", "fail" or "error", as result files say it.
    default String label() {
        return switch (this) {
            case Pass _ -> "pass";
            case Fail _ -> "fail";
            case Unjudged _ -> "error";
        };
    }
}
