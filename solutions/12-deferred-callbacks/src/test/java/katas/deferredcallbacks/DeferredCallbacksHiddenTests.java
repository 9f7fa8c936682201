package katas.deferredcallbacks;

import static katas.deferredcallbacks.DeferredCallbacksTests.workerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class DeferredCallbacksHiddenTests {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Interleaved
    @Criterion(
            title = "A callback may schedule others, and may close without waiting for itself",
            points = 1)
    void aCallbackMayScheduleAndClose(TestThreads threads) throws Exception {
        aCallbackSchedulesOthers();
        aCallbackCloses();
        aCallbackSchedulesAndClosesWhileSomebodyElseWaitsInClose(threads);
    }

    private static void aCallbackSchedulesOthers() throws Exception {
        var callbacks = new DeferredCallbacks();
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        callbacks.schedule(
                NOW,
                () -> {
                    busy.run();
                    callbacks.schedule(NOW, calls.named("its own, now"));
                    callbacks.schedule(MOMENT, calls.named("its own, in a moment"));
                    calls.add("it ends");
                });
        busy.awaitBegin();
        callbacks.schedule(NOW, calls.named("from outside"));
        busy.end();
        calls.await(4);
        assertThat(calls.names())
                .as("a callback that schedules two more, after one was scheduled from outside")
                .containsExactly("it ends", "from outside", "its own, now", "its own, in a moment");
        callbacks.close();
    }

    private static void aCallbackCloses() throws Exception {
        var callbacks = new DeferredCallbacks();
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        var seen = new CompletableFuture<Throwable>();
        callbacks.schedule(
                NOW,
                () -> {
                    busy.run();
                    close(callbacks);
                    seen.complete(
                            catchThrowable(() -> callbacks.schedule(NOW, calls.named("refused"))));
                    calls.add("it ends");
                });
        busy.awaitBegin();
        callbacks.schedule(NOW, calls.named("dropped"));
        busy.end();
        assertThat(seen.get())
                .as("what a callback that has closed is told when it schedules another")
                .isInstanceOf(IllegalStateException.class);
        callbacks.close();
        assertThat(calls.names())
                .as("what had ended when another thread closed as well")
                .containsExactly("it ends");
        calls.onlyThread().join();
        assertThat(calls.names()).as("all that ever ran").containsExactly("it ends");
    }

    private static void aCallbackSchedulesAndClosesWhileSomebodyElseWaitsInClose(
            TestThreads threads) throws Exception {
        var callbacks = new DeferredCallbacks();
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        callbacks.schedule(
                NOW,
                () -> {
                    busy.run();
                    scheduleUnlessClosed(callbacks, calls.named("dropped"));
                    close(callbacks);
                    calls.add("it ends");
                });
        busy.awaitBegin();
        var closer = threads.start("closer", callbacks::close);
        Blocking.awaitBlocked(closer);
        busy.end();
        closer.result();
        assertThat(calls.names())
                .as("what had ended when close returned")
                .containsExactly("it ends");
        calls.onlyThread().join();
        assertThat(calls.names()).as("all that ever ran").containsExactly("it ends");
    }

    @Interleaved
    @Criterion(title = "When close has returned, nothing runs and nothing begins", points = 1)
    void nothingRunsOnceCloseHasReturned(TestThreads threads) throws Exception {
        for (int round = 0; round < Scale.of(20, 1); round++) {
            closeBesideASchedule(threads);
        }
    }

    private static void closeBesideASchedule(TestThreads threads) throws Exception {
        var callbacks = new DeferredCallbacks();
        Thread worker = workerOf(callbacks);
        var calls = new RecordedInTests();
        Runnable callback =
                () -> {
                    calls.add("begins");
                    calls.add("ends");
                };
        var scheduler =
                threads.start(
                        "scheduler",
                        () -> {
                            int accepted = 0;
                            while (accepted < 2 && scheduleUnlessClosed(callbacks, callback)) {
                                accepted++;
                            }
                            return accepted;
                        });
        callbacks.close();
        List<String> then = calls.names();
        assertThat(then.size() % 2)
                .as("1 if a callback was running when close had returned: %s", then)
                .isZero();
        int accepted = scheduler.result();
        worker.join();
        assertThat(calls.names()).as("what ran, against what had run by the close").isEqualTo(then);
        assertThat(then.size() / 2)
                .as("callbacks that ran, of %d that were accepted", accepted)
                .isLessThanOrEqualTo(accepted);
    }

    @Interleaved
    @Criterion(
            title = "A close that is interrupted ends at once, and the running callback goes on",
            points = 1)
    void anInterruptedCloseLosesNothing(TestThreads threads) throws Exception {
        var callbacks = new DeferredCallbacks();
        Thread worker = workerOf(callbacks);
        var busy = new BusyInTests();
        var calls = new RecordedInTests();
        callbacks.schedule(NOW, busy);
        busy.awaitBegin();

        var late = threads.start("closer, interrupted", callbacks::close);
        Blocking.awaitBlocked(late);
        late.interrupt();
        assertThat(late.failure())
                .as("what ends a close that is interrupted while a callback runs")
                .isInstanceOf(InterruptedException.class);

        var early =
                threads.start(
                        "closer, interrupted beforehand",
                        () -> {
                            Thread.currentThread().interrupt();
                            callbacks.close();
                        });
        assertThat(early.failure())
                .as("what ends a close whose caller was interrupted before, while a callback runs")
                .isInstanceOf(InterruptedException.class);

        scheduleUnlessClosed(callbacks, calls.named("dropped"));
        var closer = threads.start("closer, after the interrupts", callbacks::close);
        Blocking.awaitBlocked(closer);
        assertThat(busy.hasEnded()).as("whether the callback has been cut short").isFalse();
        busy.end();
        closer.result();
        assertThat(busy.hasEnded()).as("whether the running callback is over after close").isTrue();
        worker.join();
        assertThat(calls.names()).as("callbacks that ran although they had not begun").isEmpty();
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Nobody waits by spinning or polling", points = 1)
    void nobodyWaitsBySpinningOrPolling(TestThreads threads) throws Exception {
        var callbacks = new DeferredCallbacks();
        Thread worker = workerOf(callbacks);
        Blocking.assertSleepsUntilWoken(worker);
        callbacks.schedule(DAY, () -> {});
        Blocking.assertSleepsUntilWoken(worker);

        var busy = new BusyInTests();
        callbacks.schedule(NOW, busy);
        busy.awaitBegin();
        var closer = threads.start("closer", callbacks::close);
        Blocking.assertSleepsUntilWoken(closer);
        busy.end();
        closer.result();
    }

    @Interleaved
    @Criterion(
            title = "Of callbacks that several threads schedule none is lost; one thread runs all",
            points = 1)
    void severalThreadsScheduleAndOneRunsAll(TestThreads threads) throws Exception {
        var callbacks = new DeferredCallbacks();
        var calls = new RecordedInTests();
        var inside = new AtomicBoolean();
        var nested = new AtomicBoolean();
        List<String> ofOne = names("one", Scale.of(30, 2));
        List<String> ofAnother = names("another", Scale.of(30, 1));
        var bothReady = new CountDownLatch(2);
        var schedulers = new ArrayList<Thread>();
        for (List<String> names : List.of(ofOne, ofAnother)) {
            schedulers.add(
                    threads.start(
                            "scheduler of " + names.getFirst(),
                            () -> {
                                bothReady.countDown();
                                bothReady.await();
                                for (String name : names) {
                                    callbacks.schedule(
                                            NOW,
                                            () -> {
                                                nested.compareAndSet(false, inside.getAndSet(true));
                                                calls.add(name);
                                                inside.set(false);
                                            });
                                }
                            }));
        }
        calls.await(ofOne.size() + ofAnother.size());
        assertThat(nested).as("whether two callbacks ran at the same time").isFalse();
        assertThat(calls.names().stream().filter(ofOne::contains))
                .as("the callbacks of one thread, in the order in which they ran")
                .containsExactlyElementsOf(ofOne);
        assertThat(calls.names().stream().filter(ofAnother::contains))
                .as("the callbacks of another thread, in the order in which they ran")
                .containsExactlyElementsOf(ofAnother);
        assertThat(calls.onlyThread())
                .as("the thread that ran the callbacks")
                .isNotIn(schedulers)
                .isNotSameAs(Thread.currentThread());
        callbacks.close();
    }

    private static List<String> names(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + " " + number).toList();
    }

    private static boolean scheduleUnlessClosed(DeferredCallbacks callbacks, Runnable callback) {
        try {
            callbacks.schedule(NOW, callback);
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    private static void close(DeferredCallbacks callbacks) {
        try {
            callbacks.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
