package interleave.app.report;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What went wrong, with all criteria of a kata that it made fail: code that does not compile fails
/// each of them, and is told once.
record Problem(Verdict verdict, Explored explored, List<Criterion> criteria) {
    Problem {
        criteria = List.copyOf(criteria);
    }

    /// The problems of a kata, in the order of their first criteria.
    static List<Problem> of(KataResult kata) {
        var problems = new LinkedHashMap<Cause, List<Criterion>>();
        for (CriterionResult result : kata.criteria()) {
            if (!result.passed()) {
                problems.computeIfAbsent(
                                new Cause(result.verdict(), result.explored()),
                                _ -> new ArrayList<>())
                        .add(result.criterion());
            }
        }
        return problems.entrySet().stream()
                .map(
                        entry ->
                                new Problem(
                                        entry.getKey().verdict(),
                                        entry.getKey().explored(),
                                        entry.getValue()))
                .toList();
    }

    int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    private record Cause(Verdict verdict, Explored explored) {}
}
