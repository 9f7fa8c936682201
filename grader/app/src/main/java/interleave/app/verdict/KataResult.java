package interleave.app.verdict;

import java.time.Duration;
import java.util.List;

/// The results of one kata in one submission.
///
/// @param handedIn whether the submission has any file of it
/// @param criteria all of the kata's, whatever the submission did
/// @param took wall time of compiling and running
/// @param sources the student's own files, for reports to quote; never a test's
public record KataResult(
        String id,
        String title,
        boolean handedIn,
        List<CriterionResult> criteria,
        Duration took,
        List<Source> sources) {
    public KataResult {
        criteria = List.copyOf(criteria);
        sources = List.copyOf(sources);
    }

    /// One whose files nobody quotes.
    public KataResult(
            String id,
            String title,
            boolean handedIn,
            List<CriterionResult> criteria,
            Duration took) {
        this(id, title, handedIn, criteria, took, List.of());
    }

    public int score() {
        return criteria.stream().mapToInt(CriterionResult::score).sum();
    }

    public int maxScore() {
        return criteria.stream().mapToInt(result -> result.criterion().points()).sum();
    }

    public boolean hasError() {
        return criteria.stream().anyMatch(CriterionResult::isError);
    }

    /// "pass" when every criterion passed, "error" when the grader failed at one, otherwise "fail".
    public String verdict() {
        if (hasError()) {
            return "error";
        }
        return criteria.stream().allMatch(CriterionResult::passed) ? "pass" : "fail";
    }
}
