package interleave.app.explore;

import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Line;
import interleave.runner.Approach;
import interleave.runner.Event;
import interleave.runner.Main;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Follows one test JVM's events, and says what its end means.
final class JobListener implements Consumer<Event> {
    /// As a shell tells the signals XCPU and KILL.
    private static final int OUT_OF_PROCESSOR_TIME = 128 + 24;

    private static final int KILLED = 128 + 9;

    /// What is above it tells of a signal.
    private static final int LARGEST_CHOSEN = 127;

    private final Tally tally;
    private final Approach approach;
    private final Limits limits;
    private final Set<String> ended = new HashSet<>();
    private Optional<String> underWay = Optional.empty();
    private List<Line> lines = List.of();

    JobListener(Tally tally, Approach approach, Limits limits) {
        this.tally = tally;
        this.approach = approach;
        this.limits = limits;
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Started started -> underWay = Optional.of(started.criterion());
            case Event.Ran ran -> lines = ran.lines();
            case Event.Passed passed ->
                    end(
                            passed.criterion(),
                            passed.runs(),
                            passed.runs(),
                            passed.coverage(),
                            new Outcome.Passed());
            case Event.Failed failed ->
                    end(
                            failed.criterion(),
                            failed.runs(),
                            failed.passed(),
                            failed.coverage(),
                            new Outcome.Failed(failed.failure()));
            case Event.Broken broken ->
                    end(
                            broken.criterion(),
                            0,
                            0,
                            Coverage.NONE,
                            new Outcome.Broken(broken.message()));
            case Event.Done _ -> underWay = Optional.empty();
        }
    }

    private void end(String criterion, int runs, int passed, Coverage coverage, Outcome outcome) {
        underWay = Optional.empty();
        if (ended.add(criterion)) {
            if (approach instanceof Approach.Stress) {
                tally.repeated(criterion, runs, passed, outcome);
                tally.ran(criterion, lines);
            } else if (coverage.uncontrolled().isPresent()) {
                leave(criterion, coverage.uncontrolled().get());
            } else {
                tally.explored(criterion, runs, passed, coverage, outcome);
                tally.ran(criterion, lines);
            }
        }
        lines = List.of();
    }

    /// The plain JVM will say what is the matter with this criterion.
    private void leave(String criterion, String reason) {
        tally.explored(criterion, 0, 0, Coverage.NONE.without(reason), new Outcome.Passed());
    }

    /// The criteria that another test JVM has to run. One that came to none of them would not do
    /// better again.
    List<Criterion> leftOver(List<Criterion> asked, Ending ending) {
        underWay.ifPresent(criterion -> breakOff(criterion, ending));
        List<Criterion> left =
                asked.stream().filter(criterion -> !ended.contains(criterion.id())).toList();
        if (left.size() == asked.size()) {
            String message = "the test JVM did not start: " + ending.output();
            left.forEach(
                    criterion ->
                            end(criterion.id(), 0, 0, Coverage.NONE, new Outcome.Broken(message)));
            return List.of();
        }
        return left;
    }

    /// The system's limits may be too narrow for the engine, and are not yet the submission's
    /// fault: on the plain JVM they are. To end its JVM is, everywhere.
    private void breakOff(String criterion, Ending ending) {
        if (approach instanceof Approach.Stress || isChosen(ending)) {
            end(criterion, 1, 0, Coverage.NONE, new Outcome.Failed(failureOf(ending)));
        } else if (ended.add(criterion)) {
            leave(criterion, reasonOf(ending));
        }
    }

    private static boolean isChosen(Ending ending) {
        int exitCode = ending.exitCode();
        return ending.reason().isEmpty()
                && exitCode != Limits.OUT_OF_MEMORY
                && exitCode <= LARGEST_CHOSEN;
    }

    private static String reasonOf(Ending ending) {
        return ending.reason().isPresent()
                ? "it did not come to an end there"
                : "it ended the JVM there with exit code %d".formatted(ending.exitCode());
    }

    private Failure failureOf(Ending ending) {
        return ending.reason()
                .map(
                        limit ->
                                switch (limit) {
                                    case SILENCE ->
                                            failed(
                                                    Kind.TIMEOUT,
                                                    "The test JVM had to be ended: it did not get on for %s."
                                                            .formatted(inWords(limits.silence())));
                                    case WHOLE -> failed(Kind.TIMEOUT, "Its time was over.");
                                    case OUTPUT ->
                                            failed(
                                                    Kind.CRASHED,
                                                    "The test JVM had to be ended: it printed more than %d MiB."
                                                            .formatted(limits.outputMegabytes()));
                                })
                .orElseGet(
                        () ->
                                ending.exitCode() == Main.INTRUDED
                                        ? failed(
                                                Kind.TAMPERING,
                                                "The code called the engine that explores it, as no program does.")
                                        : failed(Kind.CRASHED, crash(ending.exitCode())));
    }

    private String crash(int exitCode) {
        return switch (exitCode) {
            case Limits.OUT_OF_MEMORY ->
                    "The test JVM ran out of memory: more than %d MiB were in use. Does a collection only ever grow?"
                            .formatted(limits.heapMegabytes());
            case OUT_OF_PROCESSOR_TIME ->
                    "The test JVM was ended: it had computed for %s. Does a loop never end?"
                            .formatted(
                                    inWords(
                                            Duration.ofSeconds(
                                                    limits.bounds().processorSeconds())));
            case KILLED ->
                    "The test JVM was killed by the system, which mostly means that it took too much memory.";
            default ->
                    "The test JVM ended with exit code %d in the middle of this test; does your code end it, by System.exit or otherwise?"
                            .formatted(exitCode);
        };
    }

    private static String inWords(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }

    private static Failure failed(Kind kind, String message) {
        return new Failure(kind, message, List.of(), List.of(), null);
    }
}
