package interleave.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limit;
import interleave.app.sandbox.Limits;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Line;
import interleave.runner.Approach;
import interleave.runner.Event;
import interleave.runner.Main;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each way in which a test JVM may end.
class JobListenerTests {
    private static final Criterion A = new Criterion("Tests.a", "A", 4, true);
    private static final Criterion B = new Criterion("Tests.b", "B", 3, true);
    private static final Criterion C = new Criterion("Tests.c", "C", 3, false);
    private static final List<Criterion> ALL = List.of(A, B, C);

    private final Tally tally = new Tally(ALL);
    private final JobListener explorer =
            new JobListener(tally, new Approach.Explore(100), Limits.USUAL);
    private final JobListener listener =
            new JobListener(tally, new Approach.Stress(20, true), Limits.USUAL);

    @Test
    void aJvmThatRanEverythingLeavesNothingOver() {
        hear(started(A), passed(A), started(B), passed(B), started(C), passed(C), done());

        assertThat(listener.leftOver(ALL, exit(0))).isEmpty();
        assertThat(tally.runs())
                .allSatisfy(
                        run -> {
                            assertThat(run.outcome()).isEqualTo(new Outcome.Passed());
                            assertThat(run.explored().runs()).isEqualTo(20);
                            assertThat(run.explored().passed()).isEqualTo(20);
                        });
    }

    @Test
    void aJvmThatDidNotStartIsTheMachinesFaultForAllCriteria() {
        Ending ending = new Ending(1, Optional.empty(), "Could not reserve memory");

        assertThat(listener.leftOver(ALL, ending)).isEmpty();
        assertThat(tally.runs())
                .extracting(CriterionRun::outcome)
                .allSatisfy(
                        outcome ->
                                assertThat(outcome)
                                        .asInstanceOf(
                                                org.assertj.core.api.InstanceOfAssertFactories.type(
                                                        Outcome.Broken.class))
                                        .extracting(Outcome.Broken::message)
                                        .asString()
                                        .endsWith("Could not reserve memory"));
    }

    @Test
    void aJvmThatSaysItIsDoneButRanNothingIsNotAskedAgain() {
        hear(done());

        assertThat(listener.leftOver(ALL, exit(0))).isEmpty();
        assertThat(outcomes()).allMatch(outcome -> outcome instanceof Outcome.Broken);
    }

    @Test
    void aJvmThatHungBeforeItRanAnythingIsNotAskedAgain() {
        assertThat(listener.leftOver(ALL, exit(Main.HUNG))).isEmpty();
        assertThat(outcomes()).allMatch(outcome -> outcome instanceof Outcome.Broken);
    }

    @Test
    void anExitInTheMiddleOfACriterionFailsItAndLeavesTheRest() {
        hear(started(A), passed(A), started(B));

        assertThat(listener.leftOver(ALL, exit(0))).containsExactly(C);
        assertThat(failure(B).kind()).isEqualTo(Kind.CRASHED);
        assertThat(failure(B).message()).contains("exit code 0").contains("System.exit");
        assertThat(run(B).explored().runs()).isEqualTo(1);
        assertThat(run(B).explored().passed()).isZero();
        assertThat(run(C).explored().jvms()).isZero();
    }

    @Test
    void anExitInTheFirstCriterionLeavesTheOthers() {
        hear(started(A));

        assertThat(listener.leftOver(ALL, exit(7))).containsExactly(B, C);
        assertThat(failure(A).message()).contains("exit code 7");
    }

    @Test
    void exitCode3IsAHeapThatIsFull() {
        hear(started(A));
        listener.leftOver(ALL, exit(3));

        assertThat(failure(A).kind()).isEqualTo(Kind.CRASHED);
        assertThat(failure(A).message()).contains("out of memory");
    }

    @Test
    void whatTheSystemEndedItForIsSaid() {
        hear(started(A));
        assertThat(listener.leftOver(ALL, exit(152))).containsExactly(B, C);
        hear(started(B));
        listener.leftOver(List.of(B, C), exit(137));

        assertThat(failure(A).message()).contains("computed for 60 minutes");
        assertThat(failure(B).message()).contains("killed by the system");
    }

    @Test
    void aJvmKilledForItsTimeFailsTheCriterionUnderWay() {
        hear(started(A), passed(A), started(B));
        List<Criterion> left =
                listener.leftOver(ALL, new Ending(137, Optional.of(Limit.SILENCE), ""));

        assertThat(left).containsExactly(C);
        assertThat(failure(B).kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void aJvmKilledForItsOutputFailsTheCriterionUnderWay() {
        hear(started(A));
        List<Criterion> left =
                listener.leftOver(ALL, new Ending(137, Optional.of(Limit.OUTPUT), "aaaa"));

        assertThat(left).containsExactly(B, C);
        assertThat(failure(A).kind()).isEqualTo(Kind.CRASHED);
        assertThat(failure(A).message()).contains("4 MiB").doesNotContain("aaaa");
    }

    @Test
    void anExitBetweenCriteriaLeavesThoseThatWereNotRun() {
        hear(started(A), passed(A));

        assertThat(listener.leftOver(ALL, exit(0))).containsExactly(B, C);
        assertThat(run(A).outcome()).isEqualTo(new Outcome.Passed());
    }

    @Test
    void aHangFailsItsCriterionAndLeavesTheOthersForAFreshJvm() {
        hear(started(A), failed(A, Kind.DEADLOCK, 12, 11));

        assertThat(listener.leftOver(ALL, exit(Main.HUNG))).containsExactly(B, C);
        assertThat(failure(A).kind()).isEqualTo(Kind.DEADLOCK);
        assertThat(run(A).explored().runs()).isEqualTo(12);
        assertThat(run(A).explored().passed()).isEqualTo(11);
    }

    @Test
    void aBrokenHarnessIsNoFaultOfTheSubmission() {
        hear(started(A), new Event.Broken("Tests.a", "no such method"));
        listener.leftOver(ALL, exit(0));

        assertThat(run(A).outcome()).isEqualTo(new Outcome.Broken("no such method"));
    }

    @Test
    void eventsForUnknownCriteriaCountForNobody() {
        hear(
                new Event.Started("Tests.forged"),
                new Event.Passed("Tests.forged", 20, Coverage.NONE),
                started(A),
                failed(A, Kind.RACE, 2, 1));

        assertThat(listener.leftOver(ALL, exit(0))).containsExactly(B, C);
        assertThat(tally.runs()).hasSize(3);
        assertThat(failure(A).kind()).isEqualTo(Kind.RACE);
    }

    @Test
    void theFirstOfTwoOutcomesCounts() {
        hear(started(A), failed(A, Kind.RACE, 5, 4), passed(A), passed(A));
        listener.leftOver(ALL, exit(0));

        assertThat(failure(A).kind()).isEqualTo(Kind.RACE);
        assertThat(run(A).explored().runs()).isEqualTo(5);
        assertThat(run(A).explored().jvms()).isEqualTo(1);
    }

    @Test
    void whatTheEngineCouldNotTakeInHandIsOpenStill() {
        Coverage uncontrolled = Coverage.NONE.without("it opens a socket");
        explore(
                started(B),
                new Event.Passed(B.id(), 90, new Coverage(true, Optional.of(2), 90, 0, none())),
                started(A),
                new Event.Passed(A.id(), 0, uncontrolled));

        assertThat(explorer.leftOver(ALL, exit(Main.STUCK_OUTSIDE))).containsExactly(C);
        assertThat(tally.open(true)).containsExactly(B);
        assertThat(tally.open(false)).containsExactly(A, C);
        assertThat(run(A).explored().coverage()).isEqualTo(uncontrolled);
        assertThat(run(B).explored().strategy()).isEqualTo("explore");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Main.STUCK_OUTSIDE, 127})
    void whoEndsItsJvmUnderTheEngineFails(int exitCode) {
        explore(started(A));

        assertThat(explorer.leftOver(ALL, exit(exitCode))).containsExactly(B, C);
        assertThat(failure(A).kind()).isEqualTo(Kind.CRASHED);
    }

    @Test
    void whoCallsTheEngineFailsAndIsTold() {
        explore(started(A));
        explorer.leftOver(ALL, exit(Main.INTRUDED));

        assertThat(failure(A).kind()).isEqualTo(Kind.TAMPERING);
        assertThat(failure(A).message()).contains("called the engine");
    }

    @Test
    void theLinesOfWhatTheEngineCouldNotTakeInHandDoNotCount() {
        var line = new Line("Buffer.java", 41);
        explore(
                started(A),
                new Event.Ran(A.id(), List.of(line)),
                new Event.Passed(A.id(), 0, Coverage.NONE.without("it opens a socket")),
                started(B),
                new Event.Ran(B.id(), List.of(line)),
                passed(B),
                started(C),
                passed(C));

        assertThat(run(A).lines()).isEmpty();
        assertThat(run(B).lines()).containsExactly(line);
        assertThat(run(C).lines()).isEmpty();
    }

    @Test
    void whatTheSystemEndsUnderTheEngineIsNotYetASubmissionsFault() {
        explore(started(A));

        assertThat(explorer.leftOver(ALL, exit(134))).containsExactly(B, C);
        assertThat(run(A).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(run(A).explored().coverage().uncontrolled())
                .hasValueSatisfying(why -> assertThat(why).contains("134"));
    }

    @Test
    void aFailureUnderTheEngineIsFinal() {
        explore(started(A), failed(A, Kind.DEADLOCK, 12, 11));

        assertThat(explorer.leftOver(ALL, exit(0))).containsExactly(B, C);
        assertThat(failure(A).kind()).isEqualTo(Kind.DEADLOCK);
        assertThat(run(A).explored().schedules()).isEqualTo(12);
        assertThat(run(A).explored().runs()).isZero();
        assertThat(tally.open()).containsExactly(B, C);
    }

    @Test
    void anExploringJvmThatDoesNotStartIsTheMachinesFault() {
        assertThat(explorer.leftOver(ALL, exit(1))).isEmpty();
        assertThat(outcomes()).allMatch(outcome -> outcome instanceof Outcome.Broken);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private void explore(Event... events) {
        List.of(events).forEach(explorer);
    }

    private void hear(Event... events) {
        List.of(events).forEach(listener);
    }

    private CriterionRun run(Criterion criterion) {
        return tally.runs().get(ALL.indexOf(criterion));
    }

    private List<Outcome> outcomes() {
        return tally.runs().stream().map(CriterionRun::outcome).toList();
    }

    private Failure failure(Criterion criterion) {
        return ((Outcome.Failed) run(criterion).outcome()).failure();
    }

    private static Event started(Criterion criterion) {
        return new Event.Started(criterion.id());
    }

    private static Event passed(Criterion criterion) {
        return new Event.Passed(criterion.id(), 20, Coverage.NONE);
    }

    private static Event failed(Criterion criterion, Kind kind, int runs, int passed) {
        var failure = new Failure(kind, "message", List.of(), List.of(), null);
        return new Event.Failed(criterion.id(), runs, passed, Coverage.NONE, failure);
    }

    private static Event done() {
        return new Event.Done();
    }

    private static Ending exit(int code) {
        return new Ending(code, Optional.empty(), "");
    }
}
