package interleave.junit;

import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.engine.explore.Control;
import java.lang.Thread.State;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Lets a test go on only when a thread waits, so that it stages an order of events without a
/// sleep.
public final class Blocking {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofNanos(400_000);

    /// Somebody who polls forty times a second or more shows within this time, and a wake-up or two
    /// that others cause do not.
    private static final Duration SLUMBER = Duration.ofMillis(120);

    private static final int WAKE_UPS = 3;

    private Blocking() {}

    /// Waits until this thread waits for something that nobody is about to give it.
    ///
    /// A thread that waits for a lock whose owner runs on is not there yet; one that waits in a
    /// wait set, for a permit, or for a lock whose owner waits too, is.
    ///
    /// @throws AssertionError if the thread ends instead
    /// @throws Finding of the kind busy-wait if it burns the processor instead
    public static void awaitBlocked(Thread thread) throws InterruptedException {
        if (Control.explored()) {
            Control.awaitBlocked(thread);
        } else {
            awaitBlocked(thread, PATIENCE);
        }
    }

    static void awaitBlocked(Thread thread, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        Look before = Look.at(thread);
        while (true) {
            Thread.sleep(BETWEEN_LOOKS);
            Look now = Look.at(thread);
            if (now.waits() && now.equals(before)) {
                return;
            }
            refuseEnd(thread);
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new Finding(
                        Kind.BUSY_WAIT,
                        thread.getName()
                                + " should wait here without using the processor, but it runs on");
            }
            before = now;
        }
    }

    private static void refuseEnd(Thread thread) {
        if (thread.getState() == State.TERMINATED) {
            throw new AssertionError(
                    thread.getName() + " should wait here, but its call has returned or thrown");
        }
    }

    /// Waits until each of these threads waits.
    public static void awaitBlocked(Thread first, Thread... others) throws InterruptedException {
        awaitBlocked(first);
        for (Thread other : others) {
            awaitBlocked(other);
        }
    }

    /// Checks that a thread that waits sleeps until it is woken, and does not look again and again
    /// whether it may go on.
    ///
    /// @param thread a platform thread, unless this is explored: the JVM does not count how often a
    ///   virtual one wakes up
    /// @throws AssertionError if the thread ends instead
    /// @throws Finding of the kind busy-wait if it wakes up by itself
    public static void assertSleepsUntilWoken(Thread thread) throws InterruptedException {
        awaitBlocked(thread);
        long before = stops(thread);
        Thread.sleep(SLUMBER);
        long wakeUps = stops(thread) - before;
        refuseEnd(thread);
        if (wakeUps > WAKE_UPS) {
            throw new Finding(
                    Kind.BUSY_WAIT,
                    "%s should sleep until it is woken, but it woke up again and again to look for itself"
                            .formatted(thread.getName()));
        }
    }

    /// How often a thread has begun or ended a wait: who still sleeps has the same number as
    /// before.
    private static long stops(Thread thread) {
        return Control.explored() ? Control.wakeUps(thread) : Look.at(thread).stops();
    }

    /// What a thread was doing at one moment; two equal looks in a row mean that it stayed where it
    /// was.
    private record Look(State state, long stops, long owner, boolean settled) {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final long NOBODY = -1;

        static Look at(Thread thread) {
            ThreadInfo info = thread.isVirtual() ? null : THREADS.getThreadInfo(thread.threadId());
            if (info == null) {
                return new Look(thread.getState(), 0, NOBODY, true);
            }
            return new Look(
                    info.getThreadState(),
                    info.getWaitedCount() + info.getBlockedCount(),
                    info.getLockOwnerId(),
                    isSettled(info, 0));
        }

        boolean waits() {
            return settled && isWaiting(state);
        }

        private static boolean isWaiting(State state) {
            return state == State.WAITING || state == State.TIMED_WAITING || state == State.BLOCKED;
        }

        /// Follows the owners of locks; the asking thread itself counts as one that waits.
        private static boolean isSettled(ThreadInfo info, int depth) {
            long owner = info.getLockOwnerId();
            if (owner == NOBODY) {
                return !isAboutToEnter(info);
            }
            if (owner == Thread.currentThread().threadId() || depth > 8) {
                return true;
            }
            ThreadInfo next = THREADS.getThreadInfo(owner);
            // A virtual thread, of which we learn nothing, or one that ended without unlocking.
            return next == null || (isWaiting(next.getThreadState()) && isSettled(next, depth + 1));
        }

        /// Whoever waits for a lock that nobody owns gets it as soon as a processor takes it up.
        private static boolean isAboutToEnter(ThreadInfo info) {
            LockInfo lock = info.getLockInfo();
            return info.getThreadState() == State.BLOCKED
                    || (lock != null
                            && lock.getClassName().startsWith(ReentrantLock.class.getName() + "$"));
        }
    }
}
