package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.engine.Finding;
import interleave.engine.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingTests {
    private static final Duration SHORT = Duration.ofMillis(60);

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Object monitor = new Object();
    private volatile boolean stop;

    @AfterEach
    void letGo() throws InterruptedException {
        stop = true;
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoWaitsForAPermitIsBlocked() throws Exception {
        Blocking.awaitBlocked(start(new Semaphore(0)::acquire));
    }

    @Test
    void whoWaitsForATimeIsBlocked() throws Exception {
        Blocking.awaitBlocked(start(() -> never.await(1, TimeUnit.MINUTES)));
    }

    @Test
    void whoWaitsToBeNotifiedIsBlocked() throws Exception {
        Blocking.awaitBlocked(
                start(
                        () -> {
                            synchronized (monitor) {
                                monitor.wait();
                            }
                        }));
    }

    @Test
    void whoWaitsForAConditionIsBlocked() throws Exception {
        var condition = lock.newCondition();
        Blocking.awaitBlocked(
                start(
                        () -> {
                            lock.lockInterruptibly();
                            try {
                                condition.await();
                            } finally {
                                lock.unlock();
                            }
                        }));
    }

    @Test
    void whoWaitsForAnotherThreadToEndIsBlocked() throws Exception {
        Blocking.awaitBlocked(start(start(never::await)::join));
    }

    @Test
    void severalThreadsAreBlockedWhenEachOfThemIs() throws Exception {
        Thread first = start(never::await);
        Blocking.awaitBlocked(first, first, first);
        assertThatThrownBy(() -> Blocking.awaitBlocked(first, ended()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whoWaitsForALockOfTheAskingThreadIsBlocked() throws Exception {
        synchronized (monitor) {
            Blocking.awaitBlocked(start(this::enter));
        }
        lock.lock();
        Blocking.awaitBlocked(start(lock::lockInterruptibly));
    }

    @Test
    void whoWaitsForAMonitorIsBlockedOnlyWhenItsOwnerIs() throws Exception {
        var held = new CountDownLatch(1);
        start(
                () -> {
                    synchronized (monitor) {
                        held.countDown();
                        spin();
                        never.await();
                    }
                });
        held.await();
        Thread waiter = start(this::enter);

        assertRunsOn(waiter);
        stop = true;
        Blocking.awaitBlocked(waiter);
    }

    @Test
    void whoWaitsForALockIsBlockedOnlyWhenItsOwnerIs() throws Exception {
        var held = new CountDownLatch(1);
        start(
                () -> {
                    lock.lock();
                    held.countDown();
                    spin();
                    never.await();
                });
        held.await();
        Thread waiter = start(lock::lockInterruptibly);

        assertRunsOn(waiter);
        stop = true;
        Blocking.awaitBlocked(waiter);
    }

    @Test
    void whoWaitsForALockThatADeadThreadHoldsIsBlocked() throws Exception {
        start(lock::lock).join();
        Blocking.awaitBlocked(start(lock::lockInterruptibly));
    }

    @Test
    void whoWaitsForALockThatAVirtualThreadHoldsIsBlocked() throws Exception {
        var held = new CountDownLatch(1);
        threads.add(
                Thread.startVirtualThread(
                        () -> {
                            lock.lock();
                            held.countDown();
                            LockSupport.park();
                        }));
        held.await();
        Blocking.awaitBlocked(start(lock::lockInterruptibly));
    }

    @Test
    void threadsInACycleAreBlocked() throws Exception {
        var other = new ReentrantLock();
        var bothHoldOne = new CountDownLatch(2);
        Thread first = start(() -> lockBoth(lock, other, bothHoldOne));
        Thread second = start(() -> lockBoth(other, lock, bothHoldOne));
        Blocking.awaitBlocked(first, second);
    }

    @Test
    void aVirtualThreadThatWaitsIsBlocked() throws Exception {
        Thread virtual = Thread.startVirtualThread(LockSupport::park);
        threads.add(virtual);
        Blocking.awaitBlocked(virtual);
    }

    @Test
    void aThreadThatEndsIsNotBlocked() {
        assertThatThrownBy(() -> Blocking.awaitBlocked(ended()))
                .isInstanceOf(AssertionError.class)
                .isNotInstanceOf(Finding.class)
                .hasMessageContaining("waiter should wait here");
    }

    @Test
    void aThreadThatSpinsIsBusyWaiting() {
        assertRunsOn(start(this::spin));
    }

    @Test
    void whoSleepsUntilItIsWokenPasses() throws Exception {
        Blocking.assertSleepsUntilWoken(start(never::await));
    }

    @Test
    void whoSleepsForAMomentAgainAndAgainIsBusyWaiting() {
        assertPolls(start(() -> poll(() -> Thread.sleep(10))));
    }

    @Test
    void whoParksForAMomentAgainAndAgainIsBusyWaiting() {
        long moment = Duration.ofMillis(10).toNanos();
        assertPolls(start(() -> poll(() -> LockSupport.parkNanos(moment))));
    }

    @Test
    void whoGivesUpWaitingDoesNotSleepUntilItIsWoken() {
        Thread impatient = start(() -> Thread.sleep(40));
        assertThatThrownBy(() -> Blocking.assertSleepsUntilWoken(impatient))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("waiter should wait here");
    }

    private static void assertRunsOn(Thread thread) {
        Finding finding =
                catchThrowableOfType(Finding.class, () -> Blocking.awaitBlocked(thread, SHORT));
        assertThat(finding.kind()).isEqualTo(Kind.BUSY_WAIT);
        assertThat(finding).hasMessageContaining("runs on");
    }

    private static void assertPolls(Thread thread) {
        Finding finding =
                catchThrowableOfType(Finding.class, () -> Blocking.assertSleepsUntilWoken(thread));
        assertThat(finding.kind()).isEqualTo(Kind.BUSY_WAIT);
        assertThat(finding).hasMessageContaining("look for itself");
    }

    private Thread ended() throws InterruptedException {
        Thread thread = start(() -> {});
        thread.join();
        return thread;
    }

    private Thread start(TestThreads.Body body) {
        var thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("waiter")
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

    private static void lockBoth(
            ReentrantLock first, ReentrantLock second, CountDownLatch bothHoldOne)
            throws InterruptedException {
        first.lockInterruptibly();
        try {
            bothHoldOne.countDown();
            bothHoldOne.await();
            second.lockInterruptibly();
        } finally {
            first.unlock();
        }
    }

    private void enter() {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    private void spin() {
        while (!stop) {
            Thread.onSpinWait();
        }
    }

    private void poll(TestThreads.Body moment) throws Exception {
        while (!stop) {
            moment.run();
        }
    }
}
