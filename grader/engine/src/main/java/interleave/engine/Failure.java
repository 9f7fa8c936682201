package interleave.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first run that broke the test, and what it showed.
///
/// @param message one or two sentences for the student
/// @param locations lines of the code under test, the culprit first
/// @param threads where each thread stood when the run hung, or the stack of what was thrown
/// @param cause what the run threw, if it threw
public record Failure(
        Kind kind,
        String message,
        List<Location> locations,
        List<ThreadReport> threads,
        @Nullable Throwable cause) {
    public Failure {
        locations = List.copyOf(locations);
        threads = List.copyOf(threads);
    }
}
