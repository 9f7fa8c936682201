package toys.programs.bugs;

import static interleave.engine.Kind.STUCK;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Program;
import toys.programs.Shows;
import toys.programs.Together;

/// Threads that wait for a permit, a party or an item that nobody will bring.
public final class StuckWaits {
    private StuckWaits() {}

    /// One waits for the monitor of the other, which waits for nobody's. Neither has a name, and
    /// they are told apart all the same.
    @Shows(STUCK)
    public static final class NamelessThreads {
        public static void test() throws Throwable {
            var monitor = new Object();
            var never = new CountDownLatch(1);
            Thread.startVirtualThread(() -> holdAndWait(monitor, never));
            Thread.startVirtualThread(() -> holdAndWait(monitor, never)).join();
        }

        static void holdAndWait(Object monitor, CountDownLatch latch) {
            synchronized (monitor) {
                try {
                    latch.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// As two crossed locks, but a semaphore has no owner.
    @Shows(STUCK)
    public static final class CrossedSemaphores {
        public static void test() throws Throwable {
            var first = new Semaphore(1);
            var second = new Semaphore(1);
            Together.run(() -> both(first, second), () -> both(second, first));
        }

        static void both(Semaphore outer, Semaphore inner) throws InterruptedException {
            outer.acquire();
            inner.acquire();
            inner.release();
            outer.release();
        }
    }

    @Shows(STUCK)
    public static final class PermitLeaked {
        private final Semaphore permits = new Semaphore(1);

        void use(Runnable work) throws InterruptedException {
            permits.acquire();
            work.run();
            permits.release();
        }

        public static void test() throws Throwable {
            var pool = new PermitLeaked();
            Together.run(
                    () -> {
                        try {
                            pool.use(() -> Objects.checkIndex(1, 0));
                        } catch (IndexOutOfBoundsException expected) {
                            Thread.yield();
                        }
                    },
                    () -> pool.use(Thread::yield));
        }
    }

    @Shows(STUCK)
    public static final class LatchCountedTooFew {
        public static void test() throws Throwable {
            var started = new AtomicBoolean();
            var done = new CountDownLatch(2);
            Program work =
                    () -> {
                        if (started.compareAndSet(false, true)) {
                            done.countDown();
                        }
                    };
            Together.run(work, work, done::await);
        }
    }

    @Shows(STUCK)
    public static final class BarrierForThree {
        public static void test() throws Throwable {
            var barrier = new CyclicBarrier(3);
            Together.run(barrier::await, barrier::await);
        }
    }

    @Shows(STUCK)
    public static final class PhaserNeverLeft {
        public static void test() throws Throwable {
            var phaser = new Phaser(1);
            Program party =
                    () -> {
                        phaser.register();
                        phaser.arriveAndAwaitAdvance();
                    };
            Together.run(party, party);
        }
    }

    @Shows(STUCK)
    public static final class ThreeExchange {
        public static void test() throws Throwable {
            var exchanger = new Exchanger<String>();
            Together.run(
                    () -> exchanger.exchange("one"),
                    () -> exchanger.exchange("two"),
                    () -> exchanger.exchange("three"));
        }
    }

    @Shows(STUCK)
    public static final class QueueStaysFull {
        public static void test() throws Throwable {
            var queue = new ArrayBlockingQueue<Integer>(1);
            Together.run(
                    () -> {
                        queue.put(1);
                        queue.put(2);
                        queue.put(3);
                    },
                    queue::take);
        }
    }

    /// Who takes the last item leaves the others waiting: there is one poison pill for two.
    @Shows(STUCK)
    public static final class OnePoisonPill {
        public static void test() throws Throwable {
            var queue = new LinkedBlockingQueue<Integer>();
            Program consumer =
                    () -> {
                        while (queue.take() >= 0) {
                            Thread.yield();
                        }
                    };
            Together.run(consumer, consumer, () -> queue.put(1), () -> queue.put(-1));
        }
    }

    @Shows(STUCK)
    public static final class LockNeverReleased {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            Together.run(lock::lock, lock::lock);
        }
    }
}
