package interleave.app.attack;

import java.util.List;
import java.util.Set;

/// What came of an attack.
///
/// @param verdicts of its criteria: kinds of failure, "pass", "error"; "refused" if it was not
///   taken in
/// @param score the points that it got
/// @param unearned the points among them that the starter does not get
/// @param reports result.json, report.html, the text for the terminal, criteria.csv and
///   results.xml; none if it was refused
/// @param next the verdict of a right answer that was graded right after it
/// @param traces what it has left on this machine
record Outcome(
        Set<String> verdicts,
        int score,
        int unearned,
        List<String> reports,
        String next,
        List<String> traces) {
    Outcome {
        verdicts = Set.copyOf(verdicts);
        reports = List.copyOf(reports);
        traces = List.copyOf(traces);
    }

    /// The same, with what it has left on this machine.
    Outcome leaving(List<String> left) {
        return new Outcome(verdicts, score, unearned, reports, next, left);
    }

    /// In one line.
    @Override
    public String toString() {
        return "%s, %d points, %d of them unearned; the next one: %s; left behind: %s"
                .formatted(verdicts, score, unearned, next, traces);
    }
}
