package toys.programs.control;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Expect;
import toys.programs.Pace;
import toys.programs.Program;
import toys.programs.Together;

/// An hour that passes, and an hour that need not.
public final class TimedWaits {
    private TimedWaits() {}

    /// Checks that a wait takes as long as it should by the clock of the program.
    private static void lasts(Program wait) throws Throwable {
        long start = System.nanoTime();
        wait.test();
        long took = System.nanoTime() - start;
        Expect.that(took >= Pace.HOUR.toNanos() - 2_000_000, "too short: " + took);
    }

    public static final class Sleep {
        public static void test() throws Throwable {
            Together.run(() -> lasts(() -> Thread.sleep(Pace.HOUR)));
        }
    }

    /// Both wake at the same time, in either order.
    public static final class Sleepers {
        private final AtomicInteger awake = new AtomicInteger();

        public static void test() throws Throwable {
            var it = new Sleepers();
            Program sleep =
                    () -> {
                        Thread.sleep(Pace.HOUR);
                        it.awake.incrementAndGet();
                    };
            Together.run(sleep, sleep, it.awake::incrementAndGet);
            Expect.equal(3, it.awake.get());
        }
    }

    public static final class WaitTimesOut {
        private synchronized void await() throws InterruptedException {
            long start = System.nanoTime();
            while (System.nanoTime() - start < Pace.HOUR.toNanos()) {
                wait(Pace.HOUR.toMillis());
            }
        }

        public static void test() throws Throwable {
            var it = new WaitTimesOut();
            Together.run(() -> lasts(it::await));
        }
    }

    /// A deadline, kept over all wake-ups.
    public static final class WaitWithDeadline {
        private boolean ready;

        synchronized boolean await(Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            long left = deadline - System.nanoTime();
            while (!ready && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
            return ready;
        }

        synchronized void wakeForNothing() {
            notifyAll();
        }

        public static void test() throws Throwable {
            var it = new WaitWithDeadline();
            Together.run(
                    () -> Expect.that(!it.await(Pace.HOUR), "ready by itself"), it::wakeForNothing);
        }
    }

    public static final class NotifiedInTime {
        private boolean ready;

        synchronized void await() throws InterruptedException {
            while (!ready) {
                wait(3_600_000);
            }
        }

        synchronized void open() {
            ready = true;
            notifyAll();
        }

        public static void test() throws Throwable {
            var it = new NotifiedInTime();
            Together.run(it::await, it::open);
        }
    }

    public static final class LatchTimesOut {
        public static void test() throws Throwable {
            var latch = new CountDownLatch(1);
            Together.run(
                    () ->
                            Expect.that(
                                    !latch.await(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS),
                                    "counted down"));
        }
    }

    public static final class SemaphoreTimesOut {
        public static void test() throws Throwable {
            var permits = new Semaphore(0);
            Together.run(
                    () ->
                            Expect.that(
                                    !permits.tryAcquire(
                                            Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS),
                                    "acquired"));
            permits.release();
            Expect.that(permits.tryAcquire(), "the permit is lost");
        }
    }

    public static final class ConditionTimesOut {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            Condition never = lock.newCondition();
            Program await =
                    () -> {
                        lock.lock();
                        try {
                            long left = Pace.HOUR.toNanos();
                            while (left > 0) {
                                left = never.awaitNanos(left);
                            }
                        } finally {
                            lock.unlock();
                        }
                    };
            Together.run(await, await);
        }
    }

    public static final class QueueTimesOut {
        public static void test() throws Throwable {
            var queue = new LinkedBlockingQueue<Integer>();
            Together.run(
                    () ->
                            Expect.that(
                                    queue.poll(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS) == null,
                                    "made up"));
        }
    }

    public static final class BarrierTimesOut {
        public static void test() throws Throwable {
            var barrier = new CyclicBarrier(2);
            Together.run(
                    () -> {
                        try {
                            barrier.await(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS);
                            throw new AssertionError("alone, and yet tripped");
                        } catch (TimeoutException expected) {
                            Expect.that(barrier.isBroken(), "not broken");
                        }
                    });
        }
    }

    public static final class ExchangerTimesOut {
        public static void test() throws Throwable {
            var exchanger = new Exchanger<Integer>();
            Together.run(
                    () -> {
                        try {
                            exchanger.exchange(1, Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS);
                            throw new AssertionError("alone, and yet exchanged");
                        } catch (TimeoutException expected) {
                            Thread.yield();
                        }
                    });
        }
    }

    /// Polling is poor style, but no bug.
    public static final class Polls {
        private volatile boolean ready;

        public static void test() throws Throwable {
            var it = new Polls();
            Together.run(
                    () -> {
                        while (!it.ready) {
                            Thread.sleep(10);
                        }
                    },
                    () -> it.ready = true);
        }
    }
}
