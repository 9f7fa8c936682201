package toys.programs.control;

import static toys.programs.control.Interrupts.interrupted;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Expect;
import toys.programs.Together;

/// Interrupts of queues, futures and pools, and interrupts that do not end a wait.
public final class InterruptedTasks {
    private InterruptedTasks() {}

    public static final class QueueTake {
        public static void test() throws Throwable {
            interrupted(new LinkedBlockingQueue<>()::take);
            interrupted(new ArrayBlockingQueue<>(1)::take);
            interrupted(new PriorityBlockingQueue<>()::take);
            interrupted(new LinkedBlockingDeque<>()::takeLast);
        }
    }

    public static final class QueuePut {
        public static void test() throws Throwable {
            var full = new ArrayBlockingQueue<Integer>(1);
            full.put(1);
            interrupted(() -> full.put(2));
            interrupted(() -> full.offer(2, 1, TimeUnit.DAYS));
            Expect.equal(1, full.size());
        }
    }

    public static final class HandOffs {
        public static void test() throws Throwable {
            var queue = new SynchronousQueue<Integer>();
            interrupted(() -> queue.put(1));
            interrupted(queue::take);
            var transfer = new LinkedTransferQueue<Integer>();
            interrupted(() -> transfer.transfer(1));
            Expect.that(transfer.isEmpty(), "left over");
        }
    }

    public static final class DelayTake {
        public static void test() throws Throwable {
            interrupted(new DelayQueue<Delayed>()::take);
        }
    }

    public static final class FutureGet {
        public static void test() throws Throwable {
            interrupted(new FutureTask<>(() -> 1)::get);
            interrupted(new CompletableFuture<>()::get);
            interrupted(() -> new CompletableFuture<>().get(1, TimeUnit.DAYS));
        }
    }

    public static final class AwaitTermination {
        public static void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(1)) {
                interrupted(() -> pool.awaitTermination(1, TimeUnit.DAYS));
            }
        }
    }

    public static final class InvokeAll {
        public static void test() throws Throwable {
            var gate = new CountDownLatch(1);
            List<Callable<Boolean>> tasks = List.of(() -> gate.await(1, TimeUnit.DAYS));
            try (var pool = Executors.newFixedThreadPool(1)) {
                interrupted(() -> pool.invokeAll(tasks));
                gate.countDown();
            }
        }
    }

    /// A lock that is not interruptible keeps the interrupt for later.
    public static final class StatusKept {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            var kept = new boolean[1];
            lock.lock();
            var waiter =
                    new Thread(
                            () -> {
                                lock.lock();
                                kept[0] = Thread.interrupted();
                                lock.unlock();
                            });
            waiter.start();
            waiter.interrupt();
            lock.unlock();
            waiter.join();
            Expect.that(kept[0], "forgotten");
        }
    }

    /// A thread that waits for a monitor cannot be interrupted.
    public static final class MonitorEntry {
        private boolean kept;

        synchronized void enter() {
            kept = Thread.interrupted();
        }

        public static void test() throws Throwable {
            var it = new MonitorEntry();
            var waiter = new Thread(it::enter);
            synchronized (it) {
                waiter.start();
                waiter.interrupt();
            }
            waiter.join();
            Expect.that(it.kept, "forgotten");
        }
    }

    public static final class Status {
        public static void test() throws Throwable {
            Together.run(
                    () -> {
                        Thread.currentThread().interrupt();
                        Expect.that(Thread.currentThread().isInterrupted(), "not set");
                        Expect.that(Thread.interrupted(), "not set");
                        Expect.that(!Thread.interrupted(), "not cleared");
                    });
        }
    }

    /// As many works do: ends its loop at the next interrupt, in whatever it is at.
    public static final class StopsWhenInterrupted {
        private int rounds;

        void work() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    rounds++;
                    Thread.sleep(1000);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        public static void test() throws Throwable {
            var it = new StopsWhenInterrupted();
            var worker = new Thread(it::work);
            worker.start();
            worker.interrupt();
            worker.join();
            Expect.that(it.rounds <= 1, "did not stop");
        }
    }
}
