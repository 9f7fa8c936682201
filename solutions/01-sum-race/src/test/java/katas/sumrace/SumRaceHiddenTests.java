package katas.sumrace;

import static katas.sumrace.SumRaceTests.someNumbers;
import static katas.sumrace.SumRaceTests.sumTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import katas.sumrace.SumRaceTests.Crew;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class SumRaceHiddenTests {
    private static final int MIN = Integer.MIN_VALUE;
    private static final int MAX = Integer.MAX_VALUE;

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(title = "Sums are right at both ends of int", points = 1)
    void sumsAreRightAtBothEndsOfInt() throws Exception {
        assertSum(MAX, MAX, MAX);
        assertSum(MIN, MIN, MIN);
        assertSum(MAX - 9, MAX, 10L * MAX - 45);
        assertSum(MIN, MIN + 9, 10L * MIN + 45);
        assertSum(MAX - 1, MAX, 2L * MAX - 1);
        assertSum(-5, 6, 6);
        assertSum(0, 0, 0);
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(title = "Bad arguments are refused before anything happens", points = 1)
    void badArgumentsAreRefusedBeforeAnythingHappens() {
        var crew = new Crew();
        assertRefused(() -> SumRace.sequential(1007, 1003), "1007|1003");
        assertRefused(() -> SumRace.threaded(1007, 1003, 2, crew), "1007|1003");
        assertRefused(() -> SumRace.threaded(MAX, MIN, 2, crew), MAX + "|" + MIN);
        assertRefused(() -> SumRace.threaded(1, 10, 0, crew), "0");
        assertRefused(() -> SumRace.threaded(1, 10, -3, crew), "-3");
        assertRefused(() -> SumRace.threaded(1, 10, MIN, crew), String.valueOf(MIN));
        assertThatThrownBy(
                        () -> SumRace.threaded(1, 10, 2, null), "a call without a thread factory")
                .isInstanceOf(NullPointerException.class);
        assertThat(crew.size()).as("threads made by calls with bad arguments").isZero();

        assertRefused(() -> Amdahl.speedup(-0.25, 4), "-0[.,]25");
        assertRefused(() -> Amdahl.speedup(1.25, 4), "1[.,]25");
        assertRefused(() -> Amdahl.speedup(Double.NaN, 4), "NaN");
        assertRefused(() -> Amdahl.speedup(0.5, 0), "0");
        assertRefused(() -> Amdahl.speedup(0.5, -7), "-7");
        assertRefused(() -> Amdahl.parallelFraction(0.75, 4), "0[.,]75");
        assertRefused(() -> Amdahl.parallelFraction(4.25, 4), "4[.,]25");
        assertRefused(() -> Amdahl.parallelFraction(Double.POSITIVE_INFINITY, 4), "Infinity|∞");
        assertRefused(() -> Amdahl.parallelFraction(Double.NaN, 4), "NaN");
        assertRefused(() -> Amdahl.parallelFraction(1, 1), "1");
        assertRefused(() -> Amdahl.parallelFraction(1, -7), "-7");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "A thread factory that fails ends the call and its workers", points = 1)
    void aThreadFactoryThatFailsEndsTheCallAndItsWorkers(TestThreads threads) throws Exception {
        var refusal = new IllegalStateException("no thread for you");
        assertFactoryFails(threads, 1, throwing(refusal)).isSameAs(refusal);
        assertFactoryFails(threads, 3, throwing(refusal)).isSameAs(refusal);
        var exhaustion = new OutOfMemoryError("unable to create native thread");
        assertFactoryFails(threads, 4, throwing(exhaustion)).isSameAs(exhaustion);
        assertFactoryFails(threads, 1, () -> null).isInstanceOf(RuntimeException.class);
        assertFactoryFails(threads, 3, () -> null).isInstanceOf(RuntimeException.class);
    }

    @Interleaved
    @Criterion(title = "Several callers at once do not disturb each other", points = 1)
    void severalCallersAtOnceDoNotDisturbEachOther(TestThreads threads) throws Exception {
        var gate = new CountDownLatch(1);
        Crew crew = Crew.late(1, gate);
        TestThread<Long> slow =
                threads.start("slow caller", () -> SumRace.threaded(1, someNumbers(), 2, crew));
        crew.awaitIdle(0);
        Blocking.awaitBlocked(slow);
        assertThat(SumRace.threaded(1, 2, 2, new Crew()))
                .as("sum of 1 and 2 while another call is under way")
                .isEqualTo(3);
        gate.countDown();
        assertThat(slow.result())
                .as("sum of 1 to %d by a call that another one overtook", someNumbers())
                .isEqualTo(sumTo(someNumbers()));

        int many = Scale.of(2_000, 2);
        TestThread<Long> first =
                threads.start(
                        "first caller",
                        () -> SumRace.threaded(1, many, 2, Crew.startingTogether(2)));
        TestThread<Long> second =
                threads.start(
                        "second caller",
                        () -> SumRace.threaded(-many, -1, 2, Crew.startingTogether(2)));
        assertThat(first.result()).as("sum of 1 to %d", many).isEqualTo(sumTo(many));
        assertThat(second.result()).as("sum of -%d to -1", many).isEqualTo(-sumTo(many));
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "A caller that is already interrupted does not wait", points = 1)
    void aCallerThatIsAlreadyInterruptedDoesNotWait(TestThreads threads) throws Exception {
        var gate = new CountDownLatch(1);
        Crew held = Crew.held(gate);
        TestThread<Long> caller =
                startInterrupted(threads, () -> SumRace.threaded(1, someNumbers(), 3, held));
        SumRaceTests.awaitNoted(caller);
        gate.countDown();
        assertThat(caller.failure())
                .as("what ends a call whose caller is interrupted before it waits")
                .isInstanceOf(InterruptedException.class);
        held.assertStops();

        var busy = new Crew();
        TestThread<Long> another =
                startInterrupted(threads, () -> SumRaceTests.everything(2, busy));
        busy.assertStops(another);
        SumRaceTests.assertInterruptedUnlessDone(another);
    }

    private static void assertSum(int from, int to, long expected) throws InterruptedException {
        assertThat(SumRace.sequential(from, to))
                .as("sequential sum of %d to %d", from, to)
                .isEqualTo(expected);
        for (int workers : new int[] {1, Scale.of(20, 3)}) {
            assertThat(SumRace.threaded(from, to, workers, new Crew()))
                    .as("sum of %d to %d by %d workers", from, to, workers)
                    .isEqualTo(expected);
        }
    }

    private static void assertRefused(ThrowingCallable call, String value) {
        assertThatThrownBy(call, "a call with the bad argument %s", value)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .as("the message about the bad argument, which has to name its value")
                .containsPattern(value);
    }

    private static Supplier<Thread> throwing(Throwable failure) {
        return () -> {
            switch (failure) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalArgumentException(failure);
            }
        };
    }

    /// Sums all integers by as many workers as the factory is asked for until it fails, and returns
    /// what ended the call.
    private static AbstractThrowableAssert<?, ? extends Throwable> assertFactoryFails(
            TestThreads threads, int atCall, Supplier<Thread> failure) throws InterruptedException {
        var crew =
                new Crew() {
                    @Override
                    public Thread newThread(Runnable work) {
                        return size() < atCall - 1 ? super.newThread(work) : failure.get();
                    }
                };
        TestThread<Long> caller = threads.start("caller", () -> everythingWithout(atCall, crew));
        crew.assertStops(caller);
        return assertThat(caller.failure())
                .as("what ends a call whose factory fails to make thread %d", atCall);
    }

    /// Where the first thread fails nobody sums anything, so it may be all integers even if it is
    /// explored.
    private static long everythingWithout(int thread, Crew crew) throws InterruptedException {
        return thread == 1
                ? SumRace.threaded(MIN, MAX, 1, crew)
                : SumRaceTests.everything(thread, crew);
    }

    private static TestThread<Long> startInterrupted(TestThreads threads, Call call)
            throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        TestThread<Long> caller =
                threads.start(
                        "caller",
                        () -> {
                            Thread.currentThread().interrupt();
                            interrupted.countDown();
                            return call.sum();
                        });
        interrupted.await();
        return caller;
    }

    private interface Call {
        long sum() throws InterruptedException;
    }
}
