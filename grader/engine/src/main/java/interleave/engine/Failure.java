package interleave.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first run that broke the test, and what it showed.
///
/// @param message one or two sentences for the student
/// @param locations lines of the code under test, the culprit first
/// @param threads where each thread stood when the run hung, or the stack of what was thrown
/// @param cause what the run threw, if it threw
/// @param witness the schedule that showed it, if the strategy chose the schedule
public record Failure(
        Kind kind,
        String message,
        List<Location> locations,
        List<ThreadReport> threads,
        @Nullable Throwable cause,
        @Nullable Witness witness) {
    public Failure {
        locations = List.copyOf(locations);
        threads = List.copyOf(threads);
    }

    /// One that nobody can play again.
    public Failure(
            Kind kind,
            String message,
            List<Location> locations,
            List<ThreadReport> threads,
            @Nullable Throwable cause) {
        this(kind, message, locations, threads, cause, null);
    }

    /// The same failure, by another name.
    public Failure named(Kind other) {
        return new Failure(other, message, locations, threads, cause, witness);
    }

    /// The same failure, shown by this schedule.
    public Failure shownBy(Witness schedule) {
        return new Failure(kind, message, locations, threads, cause, schedule);
    }
}
