package interleave.app.explore;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.app.verdict.Explored;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Line;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Adds up what each criterion did, test JVM by test JVM.
final class Tally {
    private final Map<String, CriterionRun> runs = new LinkedHashMap<>();
    private final Map<String, List<Line>> lines = new HashMap<>();

    Tally(List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            runs.put(
                    criterion.id(),
                    new CriterionRun(criterion, Explored.NOT_RUN, new Outcome.Passed()));
        }
    }

    /// The criteria that have not failed so far.
    List<Criterion> open() {
        return runs.values().stream()
                .filter(run -> run.outcome() instanceof Outcome.Passed)
                .map(CriterionRun::criterion)
                .toList();
    }

    /// Those of them that the engine has taken in hand, or those that it could not.
    List<Criterion> open(boolean controlled) {
        return runs.values().stream()
                .filter(run -> run.outcome() instanceof Outcome.Passed)
                .filter(run -> run.explored().schedules() > 0 == controlled)
                .map(CriterionRun::criterion)
                .toList();
    }

    /// Adds what the engine did with a criterion; ids that nobody asked for are none of ours.
    void explored(String id, int schedules, int passed, Coverage coverage, Outcome outcome) {
        add(id, before -> before.withSchedules(schedules, passed, coverage), outcome);
    }

    /// Adds what one plain test JVM did with a criterion.
    void repeated(String id, int more, int passed, Outcome outcome) {
        add(id, before -> before.withRuns(more, passed), outcome);
    }

    /// Where the runs in a test JVM came to. The first one that tells any has the word: the
    /// engine's, where there is one, since luck has no part in its runs.
    void ran(String id, List<Line> told) {
        if (!told.isEmpty()) {
            lines.putIfAbsent(id, told);
        }
    }

    /// Nothing counts any more that was told of a criterion.
    void tamperedWith(Criterion criterion) {
        var failure =
                new Failure(
                        Kind.TAMPERING,
                        "The test JVM told what only the grader's own part of it tells, or told it out of turn.",
                        List.of(),
                        List.of(),
                        null);
        repeated(criterion.id(), 1, 0, new Outcome.Failed(failure));
    }

    /// What has not failed yet has not been through either: nothing passes because there was no
    /// time left to look at it.
    void outOfTime(Duration whole) {
        var failure =
                new Failure(
                        Kind.TIMEOUT,
                        "The %d minutes were over that all tests of this kata have together, before this one was through. Where does your code take so long?"
                                .formatted(whole.toMinutes()),
                        List.of(),
                        List.of(),
                        null);
        open().forEach(
                        criterion ->
                                add(
                                        criterion.id(),
                                        UnaryOperator.identity(),
                                        new Outcome.Failed(failure)));
    }

    private void add(String id, UnaryOperator<Explored> more, Outcome outcome) {
        runs.computeIfPresent(
                id,
                (_, before) ->
                        new CriterionRun(
                                before.criterion(), more.apply(before.explored()), outcome));
    }

    List<CriterionRun> runs() {
        return runs.values().stream()
                .map(run -> run.through(lines.getOrDefault(run.criterion().id(), List.of())))
                .toList();
    }
}
