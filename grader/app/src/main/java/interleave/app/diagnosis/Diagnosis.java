package interleave.app.diagnosis;

import interleave.engine.Location;
import java.util.List;

/// What is wrong with the code, in three sentences that do not give the solution away.
///
/// @param culprits lines of the student's, the first cause first
/// @param happened with the threads' names and the values
/// @param why the language or the JVM allows it
/// @param look at what, and what to ask oneself
public record Diagnosis(
        Cause cause, List<Location> culprits, String happened, String why, String look) {
    public Diagnosis {
        culprits = List.copyOf(culprits);
    }
}
