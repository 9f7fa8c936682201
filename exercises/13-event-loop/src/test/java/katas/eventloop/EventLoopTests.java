package katas.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

class EventLoopTests {
    @Interleaved
    @Criterion(
            title =
                    "Tasks run on the thread in run, in the order they were posted, never inside each"
                            + " other",
            points = 1)
    void tasksRunOneAfterTheOtherOnTheThreadInRun(TestThreads threads) throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        loop.post(ran.named("posted before run"));
        loop.post(
                () -> {
                    ran.add("outer begins");
                    loop.post(ran.named("inner"));
                    ran.add("outer ends");
                });
        var runner = threads.start("thread in run", loop::run);
        ran.await(4);
        assertThat(ran.names())
                .as("a task, and one that posts another")
                .containsExactly("posted before run", "outer begins", "outer ends", "inner");

        List<String> ofOne = names("one", Scale.of(40, 2));
        List<String> ofAnother = names("another", Scale.of(40, 1));
        var poster = threads.start("poster", () -> postAll(loop, ran, ofAnother));
        postAll(loop, ran, ofOne);
        poster.result();
        loop.stop();
        runner.result();
        List<String> names = ran.names();
        assertThat(names.stream().filter(ofOne::contains))
                .as("the tasks of one thread, in the order in which they ran")
                .containsExactlyElementsOf(ofOne);
        assertThat(names.stream().filter(ofAnother::contains))
                .as("the tasks of another thread, in the order in which they ran")
                .containsExactlyElementsOf(ofAnother);
        assertThat(ran.threads())
                .as("the threads that ran tasks")
                .isEqualTo(Set.<Thread>of(runner));
    }

    @Interleaved
    @Criterion(
            title = "An offload's callback gets the result or the exception, on the loop's thread",
            points = 1)
    void theCallbackGetsTheResultOrTheException(TestThreads threads) throws Exception {
        var missing = new FileNotFoundException("menu.txt");
        var broken = new OvenBroken();
        offloadOnce(threads, () -> "soup", "soup", null);
        offloadOnce(threads, () -> null, null, null);
        offloadOnce(threads, throwing(missing), null, missing);
        offloadOnce(threads, throwing(broken), null, broken);
        aCallbackWaitsForItsTurn();
    }

    private static void aCallbackWaitsForItsTurn() throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        loop.post(
                () -> {
                    loop.post(ran.named("posted before the offload"));
                    loop.offload(() -> "callback", (name, _) -> ran.add(name));
                    loop.stop();
                });
        loop.run();
        assertThat(ran.names())
                .as("a task, and the callback of what was offloaded later")
                .containsExactly("posted before the offload", "callback");
    }

    private static void offloadOnce(
            TestThreads threads, Callable<String> blocking, String result, Throwable failure)
            throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var results = new AtomicReference<Object>("no callback");
        var failures = new AtomicReference<Throwable>(new IllegalStateException("no callback"));
        var blockedThread = new AtomicReference<Thread>();
        var runner = threads.start("thread in run", loop::run);
        BiConsumer<Object, Throwable> callback =
                (value, thrown) -> {
                    results.set(value);
                    failures.set(thrown);
                    ran.add("callback");
                };
        loop.post(
                () ->
                        loop.offload(
                                () -> {
                                    blockedThread.set(Thread.currentThread());
                                    return blocking.call();
                                },
                                callback));
        ran.await(1);
        loop.stop();
        assertThat(catchThrowable(runner::result))
                .as("what run throws, when no task has thrown anything")
                .isNull();
        assertThat(ran.names()).as("how often it was called back").hasSize(1);
        assertThat(results.get()).as("the result that the callback got").isEqualTo(result);
        assertThat(failures.get()).as("the exception that the callback got").isSameAs(failure);
        assertThat(ran.threads())
                .as("the thread of the callback")
                .isEqualTo(Set.<Thread>of(runner));
        assertThat(blockedThread.get()).as("the thread of the blocking work").isNotSameAs(runner);
    }

    @Interleaved
    @Criterion(title = "Offloaded work that blocks does not hold up the loop", points = 1)
    void offloadedWorkDoesNotHoldUpTheLoop(TestThreads threads) throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var delivery = new CountDownLatch(1);
        Callable<String> blocking =
                () -> {
                    delivery.await();
                    return "fish";
                };
        loop.post(
                () -> {
                    loop.offload(blocking, (dish, _) -> ran.add(dish));
                    loop.offload(blocking, (dish, _) -> ran.add(dish));
                    ran.add("asked for two");
                });
        loop.post(
                () -> {
                    ran.add("next");
                    delivery.countDown();
                });
        var runner = threads.start("thread in run", loop::run);
        ran.await(4);
        loop.stop();
        runner.result();
        assertThat(ran.names())
                .as("what ran, when the offloaded work waits for the task after it")
                .containsExactly("asked for two", "next", "fish", "fish");
        beforeRunAndByTheSameThread();
    }

    private static void beforeRunAndByTheSameThread() throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var delivery = new CountDownLatch(1);
        loop.offload(
                () -> {
                    delivery.await();
                    return "fish";
                },
                (dish, _) -> {
                    ran.add(dish);
                    loop.stop();
                });
        loop.post(delivery::countDown);
        loop.run();
        assertThat(ran.names())
                .as("the callback of what was offloaded before run")
                .containsExactly("fish");
    }

    @Interleaved
    @Criterion(
            title =
                    "After stop nothing is accepted, what was accepted before runs, and run returns",
            points = 1)
    void afterStopWhatWasAcceptedStillRuns(TestThreads threads) throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var runner = threads.start("thread in run", loop::run);
        Blocking.awaitBlocked(runner);
        loop.post(
                () -> {
                    loop.post(ran.named("accepted before stop"));
                    loop.stop();
                    assertRefused(loop, ran);
                    ran.add("has stopped the loop");
                });
        runner.result();
        loop.stop();
        assertRefused(loop, ran);
        assertThat(ran.names())
                .as("what ran when a task stopped the loop")
                .containsExactly("has stopped the loop", "accepted before stop");

        var stoppedFirst = new EventLoop();
        var ranLater = new LoggedInTests();
        stoppedFirst.post(ranLater.named("posted"));
        stoppedFirst.offload(() -> "offloaded", (name, _) -> ranLater.add(name));
        stoppedFirst.stop();
        stoppedFirst.stop();
        assertRefused(stoppedFirst, ranLater);
        stoppedFirst.run();
        assertThat(ranLater.names())
                .as("what ran in a run that began after stop")
                .containsExactlyInAnyOrder("posted", "offloaded");

        var idle = new EventLoop();
        var waiting = threads.start("thread in run", idle::run);
        Blocking.awaitBlocked(waiting);
        idle.stop();
        waiting.result();
    }

    private static void assertRefused(EventLoop loop, LoggedInTests ran) {
        assertThat(catchThrowable(() -> loop.post(ran.named("refused"))))
                .as("what post after stop throws")
                .isInstanceOf(IllegalStateException.class);
        Callable<String> work =
                () -> {
                    ran.add("refused work");
                    return "";
                };
        assertThat(catchThrowable(() -> loop.offload(work, (_, _) -> ran.add("refused callback"))))
                .as("what offload after stop throws")
                .isInstanceOf(IllegalStateException.class);
    }

    @Interleaved
    @Criterion(
            title =
                    "A task that throws does not stop the loop; run throws the first failure in the"
                            + " end, with the later ones suppressed",
            points = 1)
    void runThrowsTheFirstFailureOnceDrained() throws Exception {
        var first = new IllegalArgumentException("first");
        var second = new OvenBroken();
        var third = new UnsupportedOperationException("third, by a callback");
        assertThat(failureOfARunWith(first, second, third))
                .as("what run throws after three failures")
                .isSameAs(first)
                .extracting(Throwable::getSuppressed)
                .as("the suppressed exceptions of the first failure")
                .isEqualTo(new Throwable[] {second, third});

        var error = new OvenBroken();
        var again = new IllegalArgumentException("thrown twice");
        Throwable thrown = failureOfARunWith(error, again, again, error);
        assertThat(thrown).as("what run throws when an error came first").isSameAs(error);
        assertThat(thrown.getSuppressed())
                .as("the other failures, of which one was thrown twice, like the first one")
                .containsOnly(again);
    }

    /// Each but the last is thrown by a task, the last by a callback.
    private static Throwable failureOfARunWith(Throwable... failures) {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        int last = failures.length - 1;
        for (Throwable failure : List.of(failures).subList(0, last)) {
            loop.post(
                    () -> {
                        ran.add("task");
                        throwUnchecked(failure);
                    });
        }
        loop.post(
                () ->
                        loop.offload(
                                () -> "soup",
                                (_, _) -> {
                                    loop.post(ran.named("after all"));
                                    loop.stop();
                                    throwUnchecked(failures[last]);
                                }));
        Throwable thrown = catchThrowable(loop::run);
        assertThat(ran.names())
                .as("the tasks that ran, those that threw and one after them")
                .hasSize(failures.length)
                .endsWith("after all");
        return thrown;
    }

    static void throwUnchecked(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static Callable<String> throwing(Throwable failure) {
        return () -> {
            if (failure instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failure;
        };
    }

    private static void postAll(EventLoop loop, LoggedInTests ran, List<String> names) {
        names.forEach(name -> loop.post(ran.named(name)));
    }

    private static List<String> names(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + " " + number).toList();
    }

    private static final class OvenBroken extends Error {
        private static final long serialVersionUID = 1;
    }
}
