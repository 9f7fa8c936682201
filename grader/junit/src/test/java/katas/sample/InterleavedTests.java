package katas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import interleave.engine.Kind;
import interleave.junit.Interleaved;
import interleave.junit.InterleavingFailure;
import interleave.junit.Played;
import interleave.junit.Repeat;
import interleave.junit.ReplayToken;
import interleave.junit.TestThreads;
import interleave.junit.Under;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/// Plays the samples below, which stand for the tests of a kata; it lives in a package of its own,
/// for there everything but the tests is the student's.
class InterleavedTests {
    @Test
    void aTestIsPlayedAsOftenAsAskedOnAFreshInstanceWithFreshThreads() {
        Fresh.INSTANCES.clear();
        Fresh.THREADS.clear();
        Events tests = run(Fresh.class);

        tests.assertStatistics(statistics -> statistics.started(1).succeeded(1));
        assertThat(Fresh.INSTANCES).hasSize(20);
        assertThat(Fresh.THREADS).hasSize(20);
        assertThat(runs(tests)).isEqualTo("20");
    }

    @Test
    void aTestThatIsRepeatedSeldomGetsATenthAndOneThatIsNotOneRun() {
        assertThat(runs(run(Seldom.class))).isEqualTo("2");
        assertThat(runs(run(Once.class))).isEqualTo("1");
    }

    @Test
    void fiftyRunsAreTheBudgetUnlessItIsSet() {
        Events tests =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Fresh.class))
                        .execute()
                        .testEvents();
        assertThat(runs(tests)).isEqualTo("50");
    }

    @Test
    void whoAsksForExploringOnlyGetsNothingElse() {
        Events tests = run(Fresh.class, Map.of("interleave.strategy", "explore"));

        tests.assertStatistics(statistics -> statistics.succeeded(1));
        assertThat(played(tests).runs()).isZero();
        assertThat(played(tests).coverage().uncontrolled())
                .hasValueSatisfying(why -> assertThat(why).contains("agent"));
    }

    @Test
    void aTestThatMeasuresIsLeftToThePlainJvm() {
        Events tests = run(Measures.class, Map.of("interleave.strategy", "explore"));
        assertThat(played(tests).runs()).isZero();

        assertThat(runs(run(Measures.class, Map.of("interleave.strategy", "stress"))))
                .isEqualTo("20");
    }

    @Test
    void aStrategyThatNobodyKnowsIsRefused() {
        run(Fresh.class, Map.of("interleave.strategy", "luck"))
                .assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void onlyTheTestOfAScheduleIsReplayed() {
        String another = ReplayToken.of("OtherTests.passes", "a7b2").text();
        run(Fresh.class, Map.of("interleave.replay", another))
                .assertStatistics(statistics -> statistics.aborted(1));
    }

    @Test
    void aTokenThatIsNoneFailsTheTest() {
        run(Fresh.class, Map.of("interleave.replay", "3f2a9"))
                .assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void aScheduleIsNotReplayedWithoutTheAgent() {
        String own = ReplayToken.of("Fresh.isCounted", "a7b2").text();
        run(Fresh.class, Map.of("interleave.replay", own))
                .assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void methodsThatJUnitWouldRunOnlyOnceAreRefused() {
        assertThat(thrown(PreparesBefore.class))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@BeforeEach")
                .hasMessageContaining("PreparesBefore");
        assertThat(thrown(TidiesUpAfter.class))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@AfterEach");
    }

    @Test
    void aParameterThatIsNoTestThreadsIsRefused() {
        assertThat(thrown(AsksForText.class)).isInstanceOf(ParameterResolutionException.class);
    }

    @Test
    void theFailureSaysWhatHappenedWhereAndHowToRunItAgain() {
        Throwable thrown = thrown(CallsTheStudent.class);

        int line = thrown.getStackTrace()[0].getLineNumber();
        assertThat(thrown)
                .isInstanceOf(InterleavingFailure.class)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "exception (in every run): IllegalStateException: by the student\n")
                .hasMessageContaining("Student.java:%d thrown from here".formatted(line))
                .hasMessageContaining("at Student.java:%d (fail)".formatted(line))
                .hasMessageContaining("-Dinterleave.seed=4")
                .hasMessageContaining("-Dinterleave.runs=10");
    }

    @Test
    void theFailureSaysInHowManyRunsARaceShowed() {
        FailsInTheThirdRun.RUNS.set(0);
        assertThat(thrown(FailsInTheThirdRun.class))
                .hasMessageStartingWith("race (in 1 of 3 runs, seed 3): lost one");
    }

    @Test
    void whatAThreadThrowsFailsTheTest() {
        assertThat(failure(ThreadFails.class)).isEqualTo("of the thread");
    }

    @Test
    void allThreadsEndBeforeARunDoes() {
        EndsWithItsThreads.UNENDED.set(0);
        run(EndsWithItsThreads.class).assertStatistics(statistics -> statistics.succeeded(1));
        assertThat(EndsWithItsThreads.UNENDED).hasValue(0);
    }

    @Test
    void aFailureThatTheTestAskedForIsNone() {
        run(AsksForTheFailure.class).assertStatistics(statistics -> statistics.succeeded(1));
    }

    @Test
    void aThreadThatShouldHaveFailedAndDidNotFailsTheTest() {
        assertThat(failure(AsksForAFailureInVain.class))
                .contains("careful one should have ended with an exception")
                .contains("with fine");
    }

    @Test
    void whatAThreadSawTellsMoreThanWhatTheTestSawOfIt() {
        assertThat(failure(BothFail.class)).isEqualTo("of the thread");
    }

    @Test
    void whatAThreadThrowsBecauseItIsLetGoHidesNoFailure() {
        assertThat(failure(FailsWhenLetGo.class)).isEqualTo("of the test");
    }

    @Test
    void aTestThatInterruptsItselfStillSaysWhyItFailed() {
        assertThat(failure(InterruptsItself.class)).isEqualTo("of the test");
    }

    private static Events run(Class<?> sample) {
        return run(sample, Map.of());
    }

    private static Events run(Class<?> sample, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .configurationParameter("interleave.runs", "20")
                .configurationParameter("interleave.seed", "3")
                .configurationParameters(parameters)
                .execute()
                .testEvents();
    }

    private static String runs(Events tests) {
        return tests.reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .map(entry -> entry.getKeyValuePairs().get("runs"))
                .findFirst()
                .orElseThrow();
    }

    private static Played played(Events tests) {
        return tests.reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .flatMap(entry -> Played.of(entry.getKeyValuePairs()).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Throwable thrown(Class<?> sample) {
        TestExecutionResult result =
                run(sample).finished().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .findFirst()
                        .orElseThrow();
        assertThat(result.getStatus()).isEqualTo(Status.FAILED);
        return result.getThrowable().orElseThrow();
    }

    /// The message of a wrong result.
    private static String failure(Class<?> sample) {
        var failure = ((InterleavingFailure) thrown(sample)).exploration().failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(Kind.WRONG_RESULT);
        return failure.message();
    }

    static class Fresh {
        static final Set<Object> INSTANCES = identities();
        static final Set<Object> THREADS = identities();

        @Interleaved
        void isCounted(TestThreads threads) {
            INSTANCES.add(this);
            THREADS.add(threads);
        }

        private static Set<Object> identities() {
            return Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    static class Measures {
        @Interleaved(under = Under.STRESS)
        void passes() {}
    }

    static class Seldom {
        @Interleaved(repeat = Repeat.SELDOM)
        void passes() {}
    }

    static class Once {
        @Interleaved(repeat = Repeat.ONCE)
        void passes() {}
    }

    static class PreparesBefore {
        @BeforeEach
        void prepare() {}

        @Interleaved
        void passes() {}
    }

    static class TidiesUpAfter {
        @AfterEach
        void tidyUp() {}

        @Interleaved
        void passes() {}
    }

    static class AsksForText {
        @Interleaved
        void passes(String text) {}
    }

    static class CallsTheStudent {
        @Interleaved
        void fails() {
            Student.fail();
        }
    }

    static class FailsInTheThirdRun {
        static final AtomicInteger RUNS = new AtomicInteger();

        @Interleaved
        void failsAtTimes() {
            if (RUNS.incrementAndGet() == 3) {
                throw new AssertionError("lost one");
            }
        }
    }

    static class ThreadFails {
        @Interleaved
        void fails(TestThreads threads) {
            threads.start("unlucky", InterleavedTests::failOfTheThread);
        }
    }

    static class EndsWithItsThreads {
        static final AtomicInteger UNENDED = new AtomicInteger();

        @Interleaved
        void passes(TestThreads threads) {
            assertThat(UNENDED.get()).isZero();
            UNENDED.incrementAndGet();
            threads.start(
                    "slow",
                    () -> {
                        Thread.sleep(1);
                        UNENDED.decrementAndGet();
                    });
        }
    }

    static class AsksForTheFailure {
        @Interleaved
        void passes(TestThreads threads) throws Exception {
            var first = threads.start("first", InterleavedTests::failOfTheThread);
            assertThat(first.failure()).hasMessage("of the thread");
            var second = threads.start("second", InterleavedTests::failOfTheThread);
            try {
                second.result();
            } catch (AssertionError expected) {
                assertThat(expected).hasMessage("of the thread");
            }
            assertThat(threads.start("third", () -> "fine").result()).isEqualTo("fine");
        }
    }

    static class AsksForAFailureInVain {
        @Interleaved
        void fails(TestThreads threads) {
            threads.start("careful one", () -> "fine").failure();
        }
    }

    static class BothFail {
        @Interleaved
        void fails(TestThreads threads) throws Exception {
            threads.start("unlucky", InterleavedTests::failOfTheThread).join();
            throw new AssertionError("of the test");
        }
    }

    static class FailsWhenLetGo {
        @Interleaved
        void fails(TestThreads threads) {
            threads.start("patient", () -> assertThat(endsByItself()).as("ends").isTrue());
            throw new AssertionError("of the test");
        }

        private static boolean endsByItself() {
            try {
                new CountDownLatch(1).await();
                return true;
            } catch (InterruptedException letGo) {
                return false;
            }
        }
    }

    static class InterruptsItself {
        @Interleaved
        void fails(TestThreads threads) {
            threads.start("patient", () -> new CountDownLatch(1).await());
            Thread.currentThread().interrupt();
            throw new AssertionError("of the test");
        }
    }

    private static void failOfTheThread() {
        throw new AssertionError("of the thread");
    }
}
