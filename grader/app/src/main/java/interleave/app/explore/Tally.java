package interleave.app.explore;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Adds up what each criterion did, test JVM by test JVM.
final class Tally {
    private final Map<String, CriterionRun> runs = new LinkedHashMap<>();

    Tally(List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            runs.put(criterion.id(), new CriterionRun(criterion, 0, 0, 0, new Outcome.Passed()));
        }
    }

    /// The criteria that have not failed so far.
    List<Criterion> open() {
        return runs.values().stream()
                .filter(run -> run.outcome() instanceof Outcome.Passed)
                .map(CriterionRun::criterion)
                .toList();
    }

    /// Adds what one test JVM did with a criterion; ids that nobody asked for are none of ours.
    void add(String id, int more, int passed, Outcome outcome) {
        runs.computeIfPresent(
                id,
                (_, before) ->
                        new CriterionRun(
                                before.criterion(),
                                before.runs() + more,
                                before.passed() + passed,
                                before.jvms() + 1,
                                outcome));
    }

    List<CriterionRun> runs() {
        return List.copyOf(runs.values());
    }
}
