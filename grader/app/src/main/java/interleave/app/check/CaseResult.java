package interleave.app.check;

import interleave.app.verdict.KataResult;
import java.util.Optional;

/// What the grader did with a case, held against what its author says.
///
/// @param problem what is not as it should be; absent if all is well
/// @param excused whether the case needs a strategy that was not used, so that a problem is listed
///   and no more
public record CaseResult(
        Case subject, KataResult result, Optional<String> problem, boolean excused) {
    /// Whether the proof holds for this case.
    public boolean holds() {
        return problem.isEmpty() || excused;
    }
}
