package interleave.app.check;

import interleave.app.kata.Kata;
import interleave.app.verdict.Criterion;
import java.util.ArrayList;
import java.util.List;

/// All that was found about one kata.
///
/// @param gaps what the kata's folders lack, a sentence each
public record KataProof(
        Kata kata, List<Criterion> criteria, List<CaseResult> results, List<String> gaps) {
    public KataProof {
        criteria = List.copyOf(criteria);
        results = List.copyOf(results);
        gaps = List.copyOf(gaps);
    }

    /// Whether there are no gaps and every case got the verdict that it should.
    public boolean holds() {
        return gaps.isEmpty() && results.stream().allMatch(CaseResult::holds);
    }

    /// The kill matrix, and below it a line for everything that is not as it should be.
    public String text() {
        var text = new StringBuilder();
        text.append("%s: %s%n".formatted(kata.id(), holds() ? "proved" : "NOT PROVED"));
        text.append(KillMatrix.render(criteria, results));
        problems().forEach(problem -> text.append("  ✗ ").append(problem).append('\n'));
        return text.toString();
    }

    private List<String> problems() {
        var problems = new ArrayList<>(gaps);
        results.stream()
                .filter(result -> !result.holds())
                .forEach(
                        result ->
                                problems.add(
                                        result.subject().name()
                                                + ": "
                                                + result.problem().orElse("")));
        return problems;
    }
}
