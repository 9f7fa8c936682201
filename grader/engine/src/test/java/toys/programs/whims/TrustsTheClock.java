package toys.programs.whims;

import static interleave.engine.Kind.DATA_RACE;
import static interleave.engine.Kind.EXCEPTION;
import static interleave.engine.Kind.RACE;

import interleave.engine.Timeouts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import toys.programs.Asks;
import toys.programs.Expect;
import toys.programs.Shows;
import toys.programs.Together;

/// Code that is right only as long as nobody is slow, and code that does not mind.
public final class TrustsTheClock {
    private TrustsTheClock() {}

    /// Sleeps where it should wait for the other one.
    @Asks(timeouts = Timeouts.EARLY)
    @Shows({RACE, DATA_RACE})
    public static final class SleepsInsteadOfJoining {
        private volatile int answer;

        public static void test() throws Throwable {
            var it = new SleepsInsteadOfJoining();
            new Thread(() -> it.answer = 42).start();
            Thread.sleep(100);
            Expect.equal(42, it.answer);
        }
    }

    /// Does not look whether the latch has opened.
    @Asks(timeouts = Timeouts.EARLY)
    @Shows({RACE, DATA_RACE})
    public static final class IgnoresTheAnswer {
        private int answer;

        public static void test() throws Throwable {
            var it = new IgnoresTheAnswer();
            var done = new CountDownLatch(1);
            Together.run(
                    () -> {
                        it.answer = 42;
                        done.countDown();
                    },
                    () -> {
                        boolean _ = done.await(1, TimeUnit.SECONDS);
                        Expect.equal(42, it.answer);
                    });
        }
    }

    /// Whoever gives up breaks the barrier for the others.
    @Asks(timeouts = Timeouts.EARLY)
    @Shows(EXCEPTION)
    public static final class MeetsInTime {
        public static void test() throws Throwable {
            var barrier = new CyclicBarrier(2);
            Together.run(barrier::await, () -> barrier.await(1, TimeUnit.SECONDS));
        }
    }

    /// A wait of which the author believes that it is long enough.
    @Asks(timeouts = Timeouts.EARLY)
    @Shows(EXCEPTION)
    public static final class WaitsLongEnough {
        private boolean ready;

        synchronized void open() {
            ready = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            if (!ready) {
                wait(1_000);
            }
            if (!ready) {
                throw new IllegalStateException("not ready");
            }
        }

        public static void test() throws Throwable {
            var gate = new WaitsLongEnough();
            Together.run(gate::open, gate::await);
        }
    }

    @Asks(timeouts = Timeouts.EARLY)
    public static final class TriesAgain {
        public static void test() throws Throwable {
            var task = new FutureTask<>(() -> 42);
            Together.run(
                    task::run,
                    () -> {
                        while (true) {
                            try {
                                Expect.equal(42, task.get(1, TimeUnit.SECONDS));
                                return;
                            } catch (TimeoutException late) {
                                Thread.yield();
                            }
                        }
                    });
        }
    }

    @Asks(timeouts = Timeouts.EARLY)
    public static final class SaysThatItWasLate {
        private boolean ready;

        synchronized void open() {
            ready = true;
            notifyAll();
        }

        synchronized boolean isReady() {
            return ready;
        }

        synchronized boolean await(long millis) throws InterruptedException {
            long deadline = System.nanoTime() + millis * 1_000_000;
            while (!ready) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            return true;
        }

        public static void test() throws Throwable {
            var gate = new SaysThatItWasLate();
            Together.run(
                    gate::open,
                    () -> {
                        boolean inTime = gate.await(100);
                        Expect.that(!inTime || gate.isReady(), "in time, and not ready");
                    });
        }
    }
}
