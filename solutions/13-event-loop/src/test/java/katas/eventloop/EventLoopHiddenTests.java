package katas.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

class EventLoopHiddenTests {
    @Interleaved
    @Criterion(
            title = "Run does not return before the callbacks of running offloads have run",
            points = 1)
    void callbacksOfRunningOffloadsStillRunAfterStop(TestThreads threads) throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var delivery = new CountDownLatch(1);
        loop.offload(
                () -> {
                    delivery.await();
                    return "late";
                },
                (name, _) -> {
                    assertRefused(loop);
                    ran.add(name);
                });
        loop.offload(
                () -> {
                    delivery.await();
                    throw new IllegalStateException("burnt");
                },
                (_, failure) -> ran.add(failure.getMessage()));
        var runner = threads.start("thread in run", loop::run);
        Blocking.awaitBlocked(runner);
        loop.stop();
        Blocking.awaitBlocked(runner);
        delivery.countDown();
        runner.result();
        assertThat(ran.names())
                .as("the callbacks that had run when run returned")
                .containsExactlyInAnyOrder("late", "burnt");
        assertThat(ran.threads())
                .as("the threads of the callbacks")
                .isEqualTo(Set.<Thread>of(runner));
    }

    private static void assertRefused(EventLoop loop) {
        assertThatThrownBy(() -> loop.post(() -> {}), "a post by a callback after stop")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> loop.offload(() -> "", (_, _) -> {}),
                        "an offload by a callback after stop")
                .isInstanceOf(IllegalStateException.class);
    }

    @Interleaved
    @Criterion(
            title = "A second run and null arguments are refused, and change nothing",
            points = 1)
    void aSecondRunAndNullsAreRefused(TestThreads threads) throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        assertThatThrownBy(() -> loop.post(null), "a task that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> loop.offload(null, (_, _) -> {}), "work that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> loop.offload(() -> "", null), "a callback that is null")
                .isInstanceOf(NullPointerException.class);
        var refused = new CountDownLatch(1);
        Callable<Throwable> run =
                () -> {
                    Throwable thrown = catchThrowable(loop::run);
                    refused.countDown();
                    return thrown;
                };
        TestThread<Throwable> one = threads.start("one thread in run", run);
        TestThread<Throwable> another = threads.start("another thread in run", run);
        refused.await();
        loop.post(
                () -> {
                    assertRunIsRefused(loop, "in a task");
                    ran.add("task");
                });
        ran.await(1);
        loop.stop();
        assertThat(Stream.of(one, another).map(EventLoopHiddenTests::resultOf))
                .as("what two runs at the same time threw: one nothing, the other an exception")
                .containsOnlyOnce((Throwable) null)
                .hasAtLeastOneElementOfType(IllegalStateException.class);
        assertRunIsRefused(loop, "after the first has ended");
        assertThat(ran.names()).as("the tasks that ran").containsExactly("task");
    }

    private static void assertRunIsRefused(EventLoop loop, String when) {
        assertThatThrownBy(loop::run, "a second run, %s", when)
                .isInstanceOf(IllegalStateException.class);
    }

    private static Throwable resultOf(TestThread<Throwable> runner) {
        try {
            return runner.result();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Interleaved
    @Criterion(title = "An interrupt ends the wait in run, and no task is lost", points = 1)
    void anInterruptEndsTheWaitInRun(TestThreads threads) throws Exception {
        var idle = new EventLoop();
        interruptWhileItWaits(threads, idle);
        assertWorksOnOrRefuses(idle, List.of());

        var before = new EventLoop();
        var early =
                threads.start(
                        "thread that is interrupted before run",
                        () -> {
                            Thread.currentThread().interrupt();
                            before.run();
                        });
        assertEndsByTheInterrupt(early, "before it waits for a task");
        assertWorksOnOrRefuses(before, List.of());

        var draining = new EventLoop();
        var delivery = new CountDownLatch(1);
        draining.offload(
                () -> {
                    delivery.await();
                    return "";
                },
                (_, _) -> {});
        draining.stop();
        interruptWhileItWaits(threads, draining);
        delivery.countDown();

        anInterruptMeetsATask(threads, TestThread::interrupt, _ -> {});
        anInterruptMeetsATask(threads, _ -> {}, TestThread::interrupt);
    }

    private static void interruptWhileItWaits(TestThreads threads, EventLoop loop)
            throws InterruptedException {
        var runner = threads.start("thread in run", loop::run);
        Blocking.awaitBlocked(runner);
        runner.interrupt();
        assertEndsByTheInterrupt(runner, "while it waits");
    }

    private static void assertEndsByTheInterrupt(TestThread<?> runner, String when) {
        assertThat(runner.failure())
                .as("what ends a run that is interrupted %s", when)
                .isInstanceOf(InterruptedException.class);
    }

    private static void anInterruptMeetsATask(
            TestThreads threads, Consumer<TestThread<?>> first, Consumer<TestThread<?>> then)
            throws InterruptedException {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var runner = threads.start("thread in run", loop::run);
        Blocking.awaitBlocked(runner);
        first.accept(runner);
        boolean accepted = isAccepted(() -> loop.post(ran.named("task")));
        then.accept(runner);
        assertEndsByTheInterrupt(runner, "when a task comes");
        assertWorksOnOrRefuses(loop, accepted ? List.of(ran) : List.of());
    }

    /// Whether the loop may be run again after an interrupt is open. If it may, nothing is lost.
    private static void assertWorksOnOrRefuses(EventLoop loop, List<LoggedInTests> waiting) {
        var ran = new LoggedInTests();
        var all = new ArrayList<>(waiting);
        if (isAccepted(() -> loop.post(ran.named("task after the interrupt")))) {
            all.add(ran);
        }
        loop.stop();
        Throwable thrown = catchThrowable(loop::run);
        if (thrown == null) {
            assertThat(all)
                    .as("what ran of the tasks posted before and after the interrupt")
                    .allSatisfy(one -> assertThat(one.names()).hasSize(1));
        } else {
            assertThat(thrown)
                    .as("what a run after one that was interrupted throws, if anything")
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Interleaved
    @Criterion(
            title =
                    "What is posted or offloaded during stop is refused, or runs before run returns",
            points = 1)
    void whatComesDuringStopIsRefusedOrRuns(TestThreads threads) throws Exception {
        for (int round = 0; round < Scale.of(10, 1); round++) {
            stopBeside(threads, (loop, ran, name) -> loop.post(ran.named(name)), 2);
            stopBeside(
                    threads,
                    (loop, ran, name) -> loop.offload(() -> name, (same, _) -> ran.add(same)),
                    1);
        }
    }

    private static void stopBeside(TestThreads threads, Giving giving, int explored)
            throws Exception {
        var loop = new EventLoop();
        var ran = new LoggedInTests();
        var runner = threads.start("thread in run", loop::run);
        var underWay = new CountDownLatch(1);
        int count = Scale.of(30, explored);
        var giver =
                threads.start(
                        "thread that posts or offloads",
                        () -> {
                            var accepted = new ArrayList<String>();
                            underWay.countDown();
                            for (int number = 1; number <= count; number++) {
                                String name = "number " + number;
                                if (isAccepted(() -> giving.to(loop, ran, name))) {
                                    accepted.add(name);
                                }
                            }
                            return accepted;
                        });
        underWay.await();
        loop.stop();
        runner.result();
        List<String> then = ran.names();
        assertThat(then)
                .as("what had run when run returned, against what was accepted")
                .containsExactlyInAnyOrderElementsOf(giver.result());
    }

    private static boolean isAccepted(Runnable call) {
        try {
            call.run();
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Whoever waits in run sleeps until it is woken", points = 1)
    void whoeverWaitsSleepsUntilItIsWoken(TestThreads threads) throws Exception {
        var loop = new EventLoop();
        var delivery = new CountDownLatch(1);
        var runner = threads.start("thread in run", loop::run);
        Blocking.assertSleepsUntilWoken(runner);
        loop.offload(
                () -> {
                    delivery.await();
                    return "";
                },
                (_, _) -> {});
        loop.stop();
        Blocking.assertSleepsUntilWoken(runner);
        delivery.countDown();
        runner.result();
    }

    @FunctionalInterface
    private interface Giving {
        void to(EventLoop loop, LoggedInTests ran, String name);
    }
}
