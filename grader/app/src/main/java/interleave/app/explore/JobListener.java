package interleave.app.explore;

import interleave.app.explore.TestJvm.Ending;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Kind;
import interleave.runner.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Follows one test JVM's events, and says what its end means.
final class JobListener implements Consumer<Event> {
    private final Tally tally;
    private final Set<String> ended = new HashSet<>();
    private Optional<String> underWay = Optional.empty();

    JobListener(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Started started -> underWay = Optional.of(started.criterion());
            case Event.Passed passed ->
                    end(passed.criterion(), passed.runs(), passed.runs(), new Outcome.Passed());
            case Event.Failed failed ->
                    end(
                            failed.criterion(),
                            failed.runs(),
                            failed.passed(),
                            new Outcome.Failed(
                                    failed.kind(),
                                    failed.message(),
                                    failed.locations(),
                                    failed.threads()));
            case Event.Broken broken ->
                    end(broken.criterion(), 0, 0, new Outcome.Broken(broken.message()));
            case Event.Done _ -> underWay = Optional.empty();
        }
    }

    private void end(String criterion, int runs, int passed, Outcome outcome) {
        underWay = Optional.empty();
        if (ended.add(criterion)) {
            tally.add(criterion, runs, passed, outcome);
        }
    }

    /// The criteria that another test JVM has to run. One that came to none of them would not do
    /// better again.
    List<Criterion> leftOver(List<Criterion> asked, Ending ending) {
        underWay.ifPresent(criterion -> end(criterion, 1, 0, outcomeOf(ending)));
        List<Criterion> left =
                asked.stream().filter(criterion -> !ended.contains(criterion.id())).toList();
        if (left.size() == asked.size()) {
            left.forEach(
                    criterion ->
                            tally.add(
                                    criterion.id(),
                                    0,
                                    0,
                                    new Outcome.Broken(
                                            "the test JVM did not start: " + ending.output())));
            return List.of();
        }
        return left;
    }

    private static Outcome outcomeOf(Ending ending) {
        return ending.reason()
                .map(
                        limit ->
                                switch (limit) {
                                    case TIME ->
                                            failed(
                                                    Kind.TIMEOUT,
                                                    "The test JVM had to be ended: it did not get on for minutes.");
                                    case OUTPUT ->
                                            failed(
                                                    Kind.CRASHED,
                                                    "The test JVM had to be ended: it printed more than 4 MiB.");
                                })
                .orElseGet(() -> failed(Kind.CRASHED, crash(ending.exitCode())));
    }

    private static String crash(int exitCode) {
        return exitCode == 3
                ? "The test JVM ran out of memory: more than 256 MiB were in use."
                : "The test JVM ended with exit code %d in the middle of this test; does your code end it, by System.exit or otherwise?"
                        .formatted(exitCode);
    }

    private static Outcome failed(Kind kind, String message) {
        return new Outcome.Failed(kind, message, List.of(), List.of());
    }
}
