package interleave.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.ThreadReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import toys.TwoLocks;

class HangWatchTests {
    private final HangWatch watch = watch();

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean stop;

    @AfterEach
    void letGo() throws InterruptedException {
        stop = true;
        never.countDown();
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    @Test
    void threadsThatOnlyWaitAreStuckWhateverTheyWaitFor() {
        var lock = new ReentrantLock();
        var condition = lock.newCondition();
        var monitor = new Object();
        var sleeper = start("latch", never::await);
        start("semaphore", new Semaphore(0)::acquire);
        start("queue", new LinkedBlockingQueue<String>()::take);
        start("join", sleeper::join);
        start("future", new CompletableFuture<String>()::get);
        start("park", this::park);
        start(
                "monitor",
                () -> {
                    synchronized (monitor) {
                        monitor.wait();
                    }
                });
        start(
                "condition",
                () -> {
                    lock.lockInterruptibly();
                    try {
                        condition.await();
                    } finally {
                        lock.unlock();
                    }
                });

        Failure failure = hang();
        assertThat(failure.kind()).isEqualTo(Kind.STUCK);
        assertThat(failure.threads())
                .extracting(thread -> thread.name() + " " + thread.doing().replaceAll("#\\d+", ""))
                .containsExactlyInAnyOrder(
                        "latch waits for CountDownLatch",
                        "semaphore waits for Semaphore",
                        "queue waits for Condition",
                        "join waits for another thread to end",
                        "future waits for CompletableFuture.Signaller",
                        "park waits",
                        "monitor waits to be notified by Object",
                        "condition waits for Condition");
    }

    @Test
    void aCycleOfLocksIsADeadlockAlsoWhileOthersRun() {
        var left = new ReentrantLock();
        var right = new ReentrantLock();
        var toys = new TwoLocks();
        start("spinner", this::spin);
        // These two cannot be interrupted, and are abandoned.
        Thread.ofPlatform().daemon().name("one").start(() -> toys.lock(left, right));
        Thread.ofPlatform().daemon().name("other").start(() -> toys.lock(right, left));

        Failure failure = hang();
        assertThat(failure.kind()).isEqualTo(Kind.DEADLOCK);
        assertThat(failure.threads())
                .allSatisfy(
                        thread -> {
                            String holder = thread.name().equals("one") ? "other" : "one";
                            assertThat(thread.doing())
                                    .matches("waits for ReentrantLock#\\d, held by " + holder);
                            assertThat(thread.frames().getFirst())
                                    .matches("TwoLocks.java:\\d+ \\(lock\\)");
                        })
                .extracting(ThreadReport::name)
                .containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void aCycleThatATimeLimitEndsIsNoDeadlock() {
        var left = new ReentrantLock();
        var right = new ReentrantLock();
        var bothHoldOne = new CountDownLatch(2);
        start("one", () -> lockForAWhile(left, right, bothHoldOne));
        start("other", () -> lockForAWhile(right, left, bothHoldOne));
        assertNoHang();
    }

    @Test
    void nobodyIsStuckWhileAThreadSleeps() {
        start("waiter", never::await);
        start("sleeper", () -> Thread.sleep(Duration.ofMinutes(1)));
        assertNoHang();
    }

    @Test
    void nobodyIsStuckWhileAThreadHoldsTheLockAndRuns() {
        var lock = new Object();
        var held = new CountDownLatch(1);
        start(
                "holder",
                () -> {
                    synchronized (lock) {
                        held.countDown();
                        spin();
                    }
                });
        start(
                "waiter",
                () -> {
                    held.await();
                    synchronized (lock) {
                        held.await();
                    }
                });
        assertNoHang();
    }

    @Test
    void nobodyIsStuckWhileAVirtualThreadSleeps() {
        start("waiter", never::await);
        threads.add(
                Thread.startVirtualThread(
                        () -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos())));
        assertNoHang();
    }

    @Test
    void nobodyIsStuckWhileAVirtualThreadRuns() {
        start("waiter", never::await);
        threads.add(Thread.startVirtualThread(this::spin));
        assertNoHang();
    }

    @Test
    void nobodyIsStuckWhileVirtualThreadsTakeTurns() {
        var ping = new SynchronousQueue<String>();
        start("waiter", never::await);
        threads.add(Thread.startVirtualThread(() -> untilInterrupted(() -> ping.put("ping"))));
        threads.add(Thread.startVirtualThread(() -> untilInterrupted(ping::take)));
        assertNoHang();
    }

    @Test
    void nobodyIsStuckWhileAFutureTimesOut() {
        var future = new CompletableFuture<String>().orTimeout(1, TimeUnit.MINUTES);
        start("waiter", future::get);
        assertNoHang();
        future.complete("done");
    }

    @Test
    void nobodyIsStuckWhileADelayedTaskIsPending() {
        try (var pool = Executors.newScheduledThreadPool(2)) {
            start("waiter", pool.schedule(() -> "done", 1, TimeUnit.MINUTES)::get);
            assertNoHang();
            pool.shutdownNow();
        }
    }

    @Test
    void nobodyIsStuckWhileAPoolWorksBetweenTheLooksOnly() throws Exception {
        var pool = Executors.newSingleThreadExecutor(this::poolThread);
        start("waiter", never::await);
        for (int i = 0; i < 2 * HangWatch.STILL_LOOKS; i++) {
            pool.submit(() -> "done").get();
            sleep(2);
            assertThat(watch.look()).as("hang at look %d", i).isEmpty();
        }
        pool.shutdownNow();
    }

    @Test
    void nobodyIsStuckWhileATimerIsSet() {
        var timer = new Timer(true);
        var task =
                new TimerTask() {
                    @Override
                    public void run() {
                        never.countDown();
                    }
                };
        timer.schedule(task, Duration.ofMinutes(1).toMillis());
        start("waiter", never::await);
        assertNoHang();
        timer.cancel();
    }

    @Test
    void nobodyIsStuckWhileTheCommonPoolWorks() {
        start("waiter", CompletableFuture.runAsync(this::spin)::get);
        assertNoHang();
    }

    @Test
    void nobodyIsStuckInAParallelStreamThatWorks() {
        start("caller", () -> IntStream.range(0, 8).parallel().forEach(_ -> spin()));
        start("waiter", never::await);
        assertNoHang();
    }

    @Test
    void aWorkerOfTheCommonPoolThatWasStuckInOneRunCountsInTheNext() {
        var first = CompletableFuture.runAsync(this::awaitNever);
        start("waiter", first::get);
        assertThat(hang().kind()).isEqualTo(Kind.STUCK);
        never.countDown();
        first.join();

        start("next waiter", CompletableFuture.runAsync(this::spin)::get);
        assertNoHang(watch());
    }

    @Test
    void anIdlePoolDoesNotHideThatTheOthersAreStuck() throws Exception {
        var pool =
                new ThreadPoolExecutor(
                        0, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), this::poolThread);
        pool.submit(() -> "done").get();
        CompletableFuture.runAsync(() -> {}).join();
        Thread.startVirtualThread(() -> LockSupport.parkNanos(1)).join();
        start("waiter", never::await);

        Failure failure = hang();
        assertThat(failure.kind()).isEqualTo(Kind.STUCK);
        assertThat(failure.threads()).extracting(ThreadReport::name).containsExactly("waiter");
        pool.shutdownNow();
    }

    @Test
    void whoStandsStillAtTheDeadlineIsStuck() {
        start("sleeper", () -> Thread.sleep(Duration.ofMinutes(1)));
        assertThat(atDeadline().kind()).isEqualTo(Kind.STUCK);
    }

    @Test
    void whoPollsAtTheDeadlineIsInALiveLock() {
        start("poller", () -> untilInterrupted(() -> Thread.sleep(10)));
        assertThat(atDeadline().kind()).isEqualTo(Kind.LIVELOCK);
    }

    @Test
    void aVirtualThreadThatRunsOnIsInALiveLock() {
        threads.add(Thread.startVirtualThread(this::spin));
        start("waiter", never::await);
        assertThat(atDeadline().kind()).isEqualTo(Kind.LIVELOCK);
    }

    /// Looks until there is a hang, quicker than a real watch.
    private Failure hang() {
        long start = System.nanoTime();
        Optional<Failure> hang = watch.look();
        while (hang.isEmpty() && System.nanoTime() - start < Duration.ofSeconds(30).toNanos()) {
            sleep(10);
            hang = watch.look();
        }
        return hang.orElseThrow();
    }

    /// Looks twice as often as a hang would take to show.
    private void assertNoHang() {
        assertNoHang(watch);
    }

    private void assertNoHang(HangWatch watch) {
        while (threads.stream().noneMatch(HangWatchTests::waits)) {
            sleep(1);
        }
        for (int i = 0; i < 2 * HangWatch.STILL_LOOKS; i++) {
            assertThat(watch.look()).as("hang at look %d", i).isEmpty();
            sleep(2);
        }
    }

    private static HangWatch watch() {
        return new HangWatch(new CodeUnderTest("toys"), Bystanders.now());
    }

    private static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    private Failure atDeadline() {
        sleep(20);
        return watch.atDeadline(Duration.ofSeconds(1));
    }

    private Thread start(String name, Body body) {
        var thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(name)
                        .start(
                                () -> {
                                    try {
                                        body.run();
                                    } catch (Exception letGo) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        threads.add(thread);
        return thread;
    }

    private Thread poolThread(Runnable work) {
        return Thread.ofPlatform().daemon().name("pool").unstarted(work);
    }

    private static void lockForAWhile(
            ReentrantLock first, ReentrantLock second, CountDownLatch bothHoldOne)
            throws InterruptedException {
        first.lock();
        bothHoldOne.countDown();
        bothHoldOne.await();
        second.tryLock(1, TimeUnit.MINUTES);
    }

    private void park() {
        while (!stop) {
            LockSupport.park();
        }
    }

    private void spin() {
        while (!stop) {
            Thread.onSpinWait();
        }
    }

    private void awaitNever() {
        try {
            never.await();
        } catch (InterruptedException letGo) {
            Thread.currentThread().interrupt();
        }
    }

    private static void untilInterrupted(Body body) {
        try {
            while (true) {
                body.run();
            }
        } catch (Exception letGo) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private interface Body {
        void run() throws Exception;
    }
}
