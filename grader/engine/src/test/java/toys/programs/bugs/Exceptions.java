package toys.programs.bugs;

import static interleave.engine.Kind.EXCEPTION;
import static interleave.engine.Kind.WRONG_RESULT;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Expect;
import toys.programs.Pace;
import toys.programs.Program;
import toys.programs.Shows;
import toys.programs.Together;

/// Exceptions that nobody catches, and results that are wrong whoever comes first.
public final class Exceptions {
    private Exceptions() {}

    @Shows(EXCEPTION)
    public static final class AwaitWithoutLock {
        public static void test() throws Throwable {
            Condition changed = new ReentrantLock().newCondition();
            Together.run(changed::await);
        }
    }

    @Shows(EXCEPTION)
    public static final class WaitWithoutMonitor {
        public static void test() throws Throwable {
            var lock = new Object();
            Together.run(
                    () -> {
                        synchronized (new Object()) {
                            lock.wait();
                        }
                    });
        }
    }

    @Shows(EXCEPTION)
    public static final class NotifyWithoutMonitor {
        public static void test() throws Throwable {
            Together.run(new Object()::notifyAll);
        }
    }

    @Shows(EXCEPTION)
    public static final class UnlockedByAnother {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            Together.run(lock::lock, lock::unlock);
        }
    }

    @Shows(EXCEPTION)
    public static final class BarrierBroken {
        public static void test() throws Throwable {
            var barrier = new CyclicBarrier(2);
            var impatient =
                    new Thread(
                            () -> {
                                try {
                                    barrier.await();
                                } catch (InterruptedException | BrokenBarrierException left) {
                                    Thread.yield();
                                }
                            });
            impatient.start();
            impatient.interrupt();
            Together.run(barrier::await);
            impatient.join();
        }
    }

    /// Only where the consumer is faster than the producer.
    @Shows(EXCEPTION)
    public static final class EmptyQueue {
        public static void test() throws Throwable {
            var queue = new ConcurrentLinkedQueue<Integer>();
            Together.run(() -> queue.add(1), queue::remove);
        }
    }

    @Shows(EXCEPTION)
    public static final class UncaughtInAThread {
        public static void test() throws Throwable {
            var worker =
                    new Thread(
                            () -> {
                                throw new IllegalStateException("nobody catches this");
                            });
            worker.start();
            worker.join();
        }
    }

    @Shows(EXCEPTION)
    public static final class StartedTwice {
        private volatile Thread worker = new Thread(Thread::yield);

        public static void test() throws Throwable {
            var it = new StartedTwice();
            Program start = () -> it.worker.start();
            Together.run(start, start);
            it.worker.join();
        }
    }

    @Shows(EXCEPTION)
    public static final class SubmittedAfterShutdown {
        public static void test() throws Throwable {
            var pool = Executors.newSingleThreadExecutor();
            Together.run(() -> pool.execute(Thread::yield), pool::shutdown);
        }
    }

    @Shows(WRONG_RESULT)
    public static final class WrongForEveryone {
        public static void test() throws Throwable {
            var sum = new AtomicInteger();
            Together.run(() -> sum.addAndGet(1), () -> sum.addAndGet(2));
            Expect.equal(4, sum.get());
        }
    }

    @Shows(WRONG_RESULT)
    public static final class WrongWithoutThreads {
        public static void test() {
            Expect.equal(5, 2 + 2);
        }
    }

    /// Waits for an hour for what was never started.
    @Shows(WRONG_RESULT)
    public static final class WaitTimesOut {
        public static void test() throws Throwable {
            var started = new CountDownLatch(1);
            Together.run(
                    () ->
                            Expect.that(
                                    started.await(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS),
                                    "never started"));
        }
    }
}
