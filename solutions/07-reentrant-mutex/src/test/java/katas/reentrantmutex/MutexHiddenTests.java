package katas.reentrantmutex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.concurrent.CountDownLatch;

class MutexHiddenTests {
    private static final String ENTERED = "entered";
    private static final String INTERRUPTED = "an InterruptedException";

    @Interleaved
    @Criterion(title = "No interrupt ends a lock(), and none is lost in it", points = 1)
    void lockKeepsInterruptsForLater(TestThreads threads) throws Exception {
        var mutex = new Mutex();
        lockAlreadyInterrupted(mutex, 1);
        mutex.lock();
        lockAlreadyInterrupted(mutex, 2);
        var before =
                threads.start(
                        "interrupted before lock()",
                        () -> {
                            Thread.currentThread().interrupt();
                            return lockAndUnlock(mutex);
                        });
        Blocking.awaitBlocked(before);
        var during = threads.start("interrupted in lock()", () -> lockAndUnlock(mutex));
        Blocking.awaitBlocked(during);
        during.interrupt();
        var never = threads.start("never interrupted", () -> lockAndUnlock(mutex));
        Blocking.awaitBlocked(during, never);
        during.interrupt();
        Blocking.awaitBlocked(during);
        mutex.unlock();
        assertThat(before.result()).as("interrupt status after lock(), set before it").isTrue();
        assertThat(during.result()).as("interrupt status after lock(), set in the wait").isTrue();
        assertThat(never.result()).as("interrupt status of a thread never interrupted").isFalse();
        assertIsFree(mutex);
    }

    private static void lockAlreadyInterrupted(Mutex mutex, int count) {
        Thread.currentThread().interrupt();
        mutex.lock();
        boolean kept = Thread.interrupted();
        assertThat(kept).as("interrupt status after a lock() that need not wait").isTrue();
        assertHolds(mutex, count);
        mutex.unlock();
    }

    /// Returns the interrupt status after the lock.
    private static boolean lockAndUnlock(Mutex mutex) {
        mutex.lock();
        boolean interrupted = Thread.interrupted();
        assertHolds(mutex, 1);
        mutex.unlock();
        return interrupted;
    }

    @Interleaved
    @Criterion(
            title =
                    "An interrupt before or during lockInterruptibly() ends it, and changes nothing",
            points = 1)
    void lockInterruptiblyAnswersAnInterrupt(TestThreads threads) throws Exception {
        var mutex = new Mutex();
        assertDecidesWhenInterrupted(mutex, 0);
        threads.start("stranger", () -> assertIsFree(mutex)).result();
        mutex.lock();
        assertDecidesWhenInterrupted(mutex, 1);
        threads.start("interrupted before", () -> assertRefusesInterrupted(mutex)).result();
        var during = threads.start("interrupted in lockInterruptibly()", mutex::lockInterruptibly);
        Blocking.awaitBlocked(during);
        during.interrupt();
        assertThat(during.failure())
                .as("what ended a lockInterruptibly() that was interrupted in its wait")
                .isInstanceOf(InterruptedException.class);
        assertHolds(mutex, 1);
        var next = threads.start("next one", () -> lockAndUnlock(mutex));
        Blocking.awaitBlocked(next);
        mutex.unlock();
        next.result();
        assertIsFree(mutex);
    }

    private static void assertRefusesInterrupted(Mutex mutex) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(
                            mutex::lockInterruptibly,
                            "lockInterruptibly() of another's mutex by an interrupted thread")
                    .isInstanceOf(InterruptedException.class);
        } finally {
            Thread.interrupted();
        }
        assertHolds(mutex, 0);
    }

    /// Whether a call that need not wait answers an interrupt is left open. It may not do half of
    /// both.
    private static void assertDecidesWhenInterrupted(Mutex mutex, int count) {
        Thread.currentThread().interrupt();
        try {
            mutex.lockInterruptibly();
            assertHolds(mutex, count + 1);
            mutex.unlock();
        } catch (InterruptedException _) {
            // As with the locks of java.util.concurrent.
        } finally {
            Thread.interrupted();
        }
        assertHolds(mutex, count);
    }

    @Interleaved
    @Criterion(
            title = "When an interrupt comes together with the mutex, neither of them is lost",
            points = 1)
    void anInterruptThatMeetsAnUnlockLosesNothing(TestThreads threads) throws Exception {
        for (boolean interruptFirst : new boolean[] {false, true}) {
            meet(threads, interruptFirst, true);
            meet(threads, interruptFirst, false);
        }
    }

    private static void meet(TestThreads threads, boolean interruptFirst, boolean interruptibly)
            throws Exception {
        var mutex = new Mutex();
        mutex.lock();
        var sent = new CountDownLatch(1);
        TestThread<String> first =
                threads.start(
                        "interrupted waiter", () -> unlessInterrupted(mutex, interruptibly, sent));
        Blocking.awaitBlocked(first);
        var second = threads.start("other waiter", () -> lockAndUnlock(mutex));
        Blocking.awaitBlocked(second);
        if (interruptFirst) {
            first.interrupt();
        }
        mutex.unlock();
        if (!interruptFirst) {
            first.interrupt();
        }
        sent.countDown();
        if (!interruptibly) {
            assertThat(first.result()).as("how lock() ended, interrupted").isEqualTo(ENTERED);
        }
        assertThat(second.result()).as("interrupt status of the other waiter").isFalse();
        first.result();
        assertIsFree(mutex);
    }

    /// Locks and unlocks while an interrupt is sent, which has to be answered or kept.
    private static String unlessInterrupted(
            Mutex mutex, boolean interruptibly, CountDownLatch sent) {
        try {
            if (interruptibly) {
                mutex.lockInterruptibly();
            } else {
                mutex.lock();
            }
        } catch (InterruptedException answered) {
            assertHolds(mutex, 0);
            return INTERRUPTED;
        }
        assertHolds(mutex, 1);
        mutex.unlock();
        boolean pending = false;
        try {
            sent.await();
        } catch (InterruptedException there) {
            pending = true;
        }
        assertThat(pending || Thread.interrupted())
                .as("interrupt status after a call that took the mutex in spite of an interrupt")
                .isTrue();
        return ENTERED;
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "Whoever waits sleeps until the mutex is free, even when woken for no reason",
            points = 1)
    void whoeverWaitsSleepsUntilTheMutexIsFree(TestThreads threads) throws Exception {
        var mutex = new Mutex();
        mutex.lock();
        var plain = threads.start("waiter in lock()", () -> lockAndUnlock(mutex));
        Blocking.assertSleepsUntilWoken(plain);
        var kind =
                threads.start(
                        "waiter in lockInterruptibly()",
                        () -> {
                            mutex.lockInterruptibly();
                            assertHolds(mutex, 1);
                            mutex.unlock();
                        });
        Blocking.assertSleepsUntilWoken(kind);
        // A wait may end for no reason. This ends it for those who wait in the mutex's own monitor.
        synchronized (mutex) {
            mutex.notifyAll();
        }
        Blocking.awaitBlocked(plain, kind);
        plain.interrupt();
        Blocking.assertSleepsUntilWoken(plain);
        assertHolds(mutex, 1);
        mutex.unlock();
        assertThat(plain.result()).as("interrupt status after lock()").isTrue();
        kind.result();
        assertIsFree(mutex);
    }

    private static void assertHolds(Mutex mutex, int count) {
        String who = Thread.currentThread().getName();
        assertThat(mutex.holdCount()).as("holdCount() of %s", who).isEqualTo(count);
        assertThat(mutex.isHeldByCurrentThread())
                .as("isHeldByCurrentThread() of %s, which has %d holds", who, count)
                .isEqualTo(count > 0);
    }

    private static void assertIsFree(Mutex mutex) {
        assertThat(mutex.tryLock()).as("tryLock() of a mutex that nobody holds").isTrue();
        assertHolds(mutex, 1);
        mutex.unlock();
    }
}
