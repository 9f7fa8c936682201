package katas.deferredcallbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

class DeferredCallbacksTests {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title =
                    "Callbacks run by due time, equal ones in the order of scheduling, and none early",
            points = 1)
    void callbacksRunByDueTimeAndNoneEarly() throws Exception {
        equalDelaysKeepTheOrderOfScheduling();
        theDueTimeCountsAndNotTheDelay();
        overdueCallbacksRunByDueTime();
        noneRunsEarlyThoughALaterOneWakesTheThread();
    }

    private static void equalDelaysKeepTheOrderOfScheduling() throws Exception {
        var callbacks = new DeferredCallbacks();
        var calls = new RecordedInTests();
        List<String> names = List.of("a", "b", "c", "d");
        names.forEach(name -> callbacks.schedule(Duration.ofMillis(3), calls.named(name)));
        calls.await(names.size());
        assertThat(calls.names())
                .as("callbacks scheduled one after the other, each with a delay of 3 ms")
                .isEqualTo(names);
        callbacks.close();
    }

    private static void theDueTimeCountsAndNotTheDelay() throws Exception {
        var callbacks = new DeferredCallbacks();
        var calls = new RecordedInTests();
        callbacks.schedule(Duration.ofMillis(6), calls.named("a in 6 ms"));
        letPass(Duration.ofMillis(3));
        callbacks.schedule(Duration.ofMillis(3), calls.named("b in 3 ms"));
        calls.await(2);
        assertThat(calls.names())
                .as("b was scheduled 3 ms after a: both are due at once, or a is due first")
                .containsExactly("a in 6 ms", "b in 3 ms");
        callbacks.close();
    }

    private static void overdueCallbacksRunByDueTime() throws Exception {
        var callbacks = new DeferredCallbacks();
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        callbacks.schedule(NOW, busy);
        busy.awaitBegin();
        long start = System.nanoTime();
        callbacks.schedule(Duration.ofMillis(10), calls.named("in 10 ms"));
        callbacks.schedule(Duration.ofMillis(5), calls.named("in 5 ms"));
        callbacks.schedule(NOW, calls.named("now"));
        boolean atOnce = System.nanoTime() - start < Duration.ofMillis(5).toNanos();
        letPass(Duration.ofMillis(10));
        busy.end();
        calls.await(3);
        if (atOnce) {
            assertThat(calls.names())
                    .as("callbacks that became due while another one was running")
                    .containsExactly("now", "in 5 ms", "in 10 ms");
        }
        callbacks.close();
    }

    private static void noneRunsEarlyThoughALaterOneWakesTheThread() throws Exception {
        for (Duration delay : List.of(Duration.ofMillis(3), Duration.ofNanos(1_999_999))) {
            var callbacks = new DeferredCallbacks();
            Thread worker = workerOf(callbacks);
            var ranAt = new CompletableFuture<Long>();
            long start = System.nanoTime();
            callbacks.schedule(delay, () -> ranAt.complete(System.nanoTime()));
            Blocking.awaitBlocked(worker);
            callbacks.schedule(DAY, () -> {});
            // On the plain JVM two milliseconds are granted to those who have a coarse clock.
            assertThat(ranAt.get() - start)
                    .as("nanoseconds after which a callback with a delay of %s ran", delay)
                    .isGreaterThanOrEqualTo(delay.toNanos() - Scale.of(2_000_000, 0));
            callbacks.close();
        }
    }

    @Interleaved
    @Criterion(
            title = "A callback is not held up by one that is due later, however much later",
            points = 1)
    void aSoonerCallbackIsNotHeldUpByALaterOne() throws Exception {
        for (Duration later : List.of(DAY, LONGEST, Duration.ofNanos(Long.MAX_VALUE))) {
            theThreadSleepsForTheLaterOneAlready(later);
            theLaterOneComesLast(later);
            theSoonerOneIsOverdue(later);
        }
    }

    private static void theThreadSleepsForTheLaterOneAlready(Duration later) throws Exception {
        var callbacks = new DeferredCallbacks();
        Thread worker = workerOf(callbacks);
        var calls = new RecordedInTests();
        callbacks.schedule(later, calls.named("in " + later));
        Blocking.awaitBlocked(worker);
        long start = System.nanoTime();
        callbacks.schedule(NOW, calls.named("now"));
        assertOnlyNowHasRun(calls, start, later);
        callbacks.close();
    }

    private static void theLaterOneComesLast(Duration later) throws Exception {
        var callbacks = new DeferredCallbacks();
        var calls = new RecordedInTests();
        long start = System.nanoTime();
        callbacks.schedule(Duration.ofMillis(1), calls.named("now"));
        callbacks.schedule(later, calls.named("in " + later));
        assertOnlyNowHasRun(calls, start, later);
        callbacks.close();
    }

    private static void theSoonerOneIsOverdue(Duration later) throws Exception {
        var callbacks = new DeferredCallbacks();
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        callbacks.schedule(NOW, busy);
        busy.awaitBegin();
        callbacks.schedule(NOW, calls.named("now"));
        letPass(Duration.ofMillis(1));
        long start = System.nanoTime();
        callbacks.schedule(later, calls.named("in " + later));
        busy.end();
        assertOnlyNowHasRun(calls, start, later);
        callbacks.close();
    }

    private static void assertOnlyNowHasRun(RecordedInTests calls, long start, Duration later)
            throws InterruptedException {
        calls.await(1);
        assertThat(calls.names())
                .as("what ran first of a callback due now and one due in %s", later)
                .containsExactly("now");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("how long the callback due now was held up by one due in %s", later)
                .isLessThan(HOUR);
    }

    @Interleaved
    @Criterion(title = "A callback that throws does not stop the others", points = 1)
    void aCallbackThatThrowsDoesNotStopTheOthers() throws Exception {
        var callbacks = new DeferredCallbacks();
        var calls = new RecordedInTests();
        callbacks.schedule(NOW, throwing(new IllegalArgumentException("an exception")));
        callbacks.schedule(NOW, calls.named("after an exception"));
        calls.await(1);
        callbacks.schedule(NOW, throwing(new OutOfBells()));
        callbacks.schedule(Duration.ofMillis(1), calls.named("after an error"));
        calls.await(2);
        assertThat(calls.names())
                .as("the callbacks that ran beside some that threw")
                .containsExactly("after an exception", "after an error");
        callbacks.close();
    }

    @Interleaved
    @Criterion(
            title = "Close waits for the callback that is running, and drops the others",
            points = 1)
    void closeWaitsForARunningCallbackAndDropsTheRest(TestThreads threads) throws Exception {
        var callbacks = new DeferredCallbacks();
        Thread worker = workerOf(callbacks);
        var before = new BusyInTests();
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        callbacks.schedule(NOW, before);
        before.awaitBegin();
        callbacks.schedule(NOW, busy);
        callbacks.schedule(NOW, calls.named("overdue"));
        callbacks.schedule(DAY, calls.named("due tomorrow"));
        before.end();
        busy.awaitBegin();
        var closer = threads.start("closer", callbacks::close);
        Blocking.awaitBlocked(closer);
        busy.end();
        closer.result();
        assertThat(busy.hasEnded()).as("whether the running callback is over after close").isTrue();
        worker.join();
        assertThat(calls.names()).as("callbacks that ran although they had not begun").isEmpty();

        var quiet = new DeferredCallbacks();
        quiet.schedule(DAY, calls.named("due tomorrow"));
        long start = System.nanoTime();
        quiet.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("how long close waited for a callback that is due tomorrow")
                .isLessThan(HOUR);
        assertThat(calls.names()).as("callbacks that ran before their time").isEmpty();
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "Bad arguments and callbacks after close are refused, and change nothing",
            points = 1)
    void whatIsRefusedChangesNothing() throws Exception {
        var callbacks = new DeferredCallbacks();
        var calls = new RecordedInTests();
        assertThatThrownBy(() -> callbacks.schedule(NOW, null), "a callback that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> callbacks.schedule(null, () -> {}), "a delay that is null")
                .isInstanceOf(NullPointerException.class);
        for (Duration negative : List.of(Duration.ofSeconds(-1), Duration.ofNanos(-1))) {
            assertThatThrownBy(
                            () -> callbacks.schedule(negative, calls.named("refused")),
                            "a delay of %s",
                            negative)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-")
                    .hasMessageContaining("1")
                    .message()
                    .containsIgnoringCase("delay");
        }
        assertThatThrownBy(
                        () ->
                                callbacks.schedule(
                                        Duration.ofSeconds(Long.MIN_VALUE), calls.named("refused")),
                        "the longest negative delay")
                .isInstanceOf(IllegalArgumentException.class);
        callbacks.schedule(NOW, calls.named("good"));
        calls.await(1);
        callbacks.close();
        assertThatThrownBy(
                        () -> callbacks.schedule(NOW, calls.named("refused")),
                        "schedule after close")
                .isInstanceOf(IllegalStateException.class);
        callbacks.close();
        calls.onlyThread().join();
        assertThat(calls.names()).as("all callbacks that ran").containsExactly("good");

        var neverUsed = new DeferredCallbacks();
        neverUsed.close();
        neverUsed.close();
    }

    private static Runnable throwing(Throwable failure) {
        return () -> {
            switch (failure) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failure);
            }
        };
    }

    /// The thread that runs the callbacks.
    static Thread workerOf(DeferredCallbacks callbacks) throws InterruptedException {
        var calls = new RecordedInTests();
        callbacks.schedule(Duration.ZERO, calls.named("who am I?"));
        calls.await(1);
        return calls.onlyThread();
    }

    /// Lets time go on; nobody is expected to do anything meanwhile.
    static void letPass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static final class OutOfBells extends Error {
        private static final long serialVersionUID = 1;
    }
}
