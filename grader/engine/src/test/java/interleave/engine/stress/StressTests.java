package interleave.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Scenario;
import interleave.engine.ThreadReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import toys.Counter;
import toys.Steps;
import toys.TwoLocks;

class StressTests {
    private static final CodeUnderTest TOYS = new CodeUnderTest("toys");
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void aScenarioThatHoldsIsPlayedAsOftenAsAsked() {
        var played = new AtomicInteger();
        Exploration exploration = stress(7, DEADLINE).explore(played::incrementAndGet);

        assertThat(exploration)
                .isEqualTo(new Exploration("stress", 5, 7, 7, exploration.failure()));
        assertThat(exploration.succeeded()).isTrue();
        assertThat(played).hasValue(7);
    }

    @Test
    void anUpdateLostBetweenTwoBytecodesIsARace() {
        Exploration exploration = stress(2_000, DEADLINE).explore(StressTests::countTogether);

        assertThat(failure(exploration).kind()).isEqualTo(Kind.RACE);
        assertThat(exploration.passed()).isPositive().isLessThan(exploration.runs());
    }

    @Test
    void anAnswerThatIsWrongInEveryRunIsAWrongResult() {
        Exploration exploration = failingIn(_ -> true);

        assertThat(failure(exploration).kind()).isEqualTo(Kind.WRONG_RESULT);
        assertThat(exploration.runs()).as("runs").isEqualTo(11);
        assertThat(exploration.passed()).as("passed").isZero();
    }

    @Test
    void whereNothingDependsOnTimingOneWrongAnswerIsEnough() {
        Scenario wrong =
                () -> {
                    throw new AssertionError("wrong");
                };

        Exploration exploration = new Stress(TOYS, 5, 1, 0, DEADLINE).explore(wrong);

        assertThat(failure(exploration).kind()).isEqualTo(Kind.WRONG_RESULT);
        assertThat(exploration.runs()).as("runs").isEqualTo(1);
    }

    @Test
    void anAnswerThatIsWrongInTheFirstRunAndRightInALaterOneIsARace() {
        Exploration exploration = failingIn(run -> run < 3);

        assertThat(failure(exploration).kind()).isEqualTo(Kind.RACE);
        assertThat(exploration.runs()).as("runs").isEqualTo(4);
        assertThat(exploration.passed()).as("passed").isEqualTo(1);
    }

    @Test
    void anAnswerThatIsWrongOnlyInALaterRunIsARace() {
        Exploration exploration = failingIn(run -> run == 4);

        assertThat(failure(exploration).kind()).isEqualTo(Kind.RACE);
        assertThat(failure(exploration).message()).isEqualTo("wrong in run 4");
        assertThat(exploration.runs()).as("runs").isEqualTo(5);
        assertThat(exploration.passed()).as("passed").isEqualTo(4);
    }

    @Test
    void whatTheCodeUnderTestThrowsIsAnExceptionWithItsLine() {
        Failure failure = failure(stress(5, DEADLINE).explore(Steps::fail));

        int line = failure.cause().getStackTrace()[0].getLineNumber();
        assertThat(failure.kind()).isEqualTo(Kind.EXCEPTION);
        assertThat(failure.message()).isEqualTo("IllegalStateException: broken");
        assertThat(failure.locations())
                .containsExactly(new Location("Steps.java", line, "thrown from here"));
        assertThat(failure.threads())
                .containsExactly(
                        new ThreadReport(
                                "the test",
                                "threw IllegalStateException",
                                List.of("Steps.java:%d (fail)".formatted(line))));
    }

    @Test
    void whatTheTestThrowsIsNoExceptionOfTheCodeUnderTest() {
        Failure failure =
                failure(
                        stress(1, DEADLINE)
                                .explore(
                                        () -> {
                                            throw new IllegalStateException("in the test");
                                        }));
        assertThat(failure.kind()).isEqualTo(Kind.WRONG_RESULT);
        assertThat(failure.locations()).isEmpty();
    }

    @Test
    void aFindingKeepsItsKind() {
        Failure failure =
                failure(
                        stress(1, DEADLINE)
                                .explore(
                                        () -> {
                                            throw new Finding(Kind.BUSY_WAIT, "spins");
                                        }));
        assertThat(failure.kind()).isEqualTo(Kind.BUSY_WAIT);
        assertThat(failure.message()).isEqualTo("spins");
    }

    @Test
    void lessThanOneRunIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stress(0, DEADLINE))
                .withMessageContaining("0");
    }

    @Test
    void aDeadlockIsFoundLongBeforeTheDeadlineAndDisturbsNoLaterRun() {
        Failure failure =
                failure(stress(1, DEADLINE).explore(() -> enterBothWays(new Object(), "second")));

        assertThat(failure.kind()).isEqualTo(Kind.DEADLOCK);
        assertThat(failure.threads()).extracting(ThreadReport::name).containsOnly("one", "other");
        assertThat(failure.threads())
                .extracting(ThreadReport::doing)
                .containsExactlyInAnyOrder(
                        "waits to enter the monitor of String#"
                                + number(failure, "String")
                                + ", held by other",
                        "waits to enter the monitor of Object#"
                                + number(failure, "Object")
                                + ", held by one");
        assertThat(failure.locations())
                .hasSize(2)
                .allMatch(location -> location.file().equals("TwoLocks.java"))
                .allMatch(location -> location.line() > 1);

        assertThat(stress(2, DEADLINE).explore(() -> Thread.sleep(100)).succeeded()).isTrue();
    }

    @Test
    void whoRunsOnAtTheDeadlineIsInALiveLock() {
        var stop = new AtomicBoolean();
        try {
            Failure failure =
                    failure(
                            stress(1, Duration.ofMillis(200))
                                    .explore(
                                            () -> {
                                                while (!stop.get()) {
                                                    Thread.yield();
                                                }
                                            }));
            assertThat(failure.kind()).isEqualTo(Kind.LIVELOCK);
            assertThat(failure.threads()).extracting(ThreadReport::name).contains("test");
        } finally {
            stop.set(true);
        }
    }

    private static int number(Failure failure, String type) {
        return failure.threads().getFirst().doing().contains(type) ? 1 : 2;
    }

    private static Stress stress(int runs, Duration deadline) {
        return new Stress(TOYS, 5, runs, 10, deadline);
    }

    private static Exploration failingIn(IntPredicate wrong) {
        var run = new AtomicInteger();
        Scenario scenario =
                () -> {
                    int current = run.getAndIncrement();
                    if (wrong.test(current)) {
                        throw new AssertionError("wrong in run " + current);
                    }
                };
        return stress(50, DEADLINE).explore(scenario);
    }

    private static Failure failure(Exploration exploration) {
        return exploration.failure().orElseThrow();
    }

    private static void countTogether() throws Exception {
        Runnable counter = NoisyLoader.noisy(Counter.class, Runnable.class);
        var start = new CyclicBarrier(2);
        List<Thread> threads =
                Stream.generate(() -> new Thread(() -> count(counter, start))).limit(2).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(((IntSupplier) counter).getAsInt()).isEqualTo(60);
    }

    private static void count(Runnable counter, CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        for (int i = 0; i < 30; i++) {
            counter.run();
        }
    }

    private static void enterBothWays(Object first, Object second) throws InterruptedException {
        var locks = new TwoLocks();
        var one = daemon("one", () -> locks.enterMonitors(first, second));
        var other = daemon("other", () -> locks.enterMonitors(second, first));
        one.join();
        other.join();
    }

    private static Thread daemon(String name, Runnable body) {
        return Thread.ofPlatform().daemon().name(name).start(body);
    }
}
