package toys.programs.whims;

import interleave.engine.WakeUps;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import toys.programs.Asks;
import toys.programs.Expect;
import toys.programs.Together;

/// Whoever looks again does not mind being woken without cause.
public final class WaitsInALoop {
    private WaitsInALoop() {}

    @Asks(wakeUps = WakeUps.SPURIOUS)
    public static final class OnAMonitor {
        private final Queue<String> items = new ArrayDeque<>();
        private final int capacity = 1;

        synchronized void put(String item) throws InterruptedException {
            while (items.size() == capacity) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        synchronized String take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            notifyAll();
            return items.remove();
        }

        public static void test() throws Throwable {
            var box = new OnAMonitor();
            Together.run(
                    () -> {
                        box.put("this");
                        box.put("that");
                    },
                    box::take,
                    box::take);
            Expect.that(box.items.isEmpty(), "one is left");
        }
    }

    @Asks(wakeUps = WakeUps.SPURIOUS)
    public static final class OnConditions {
        private final Queue<String> items = new ArrayDeque<>();
        private final Lock lock = new ReentrantReadWriteLock().writeLock();
        private final Condition filled = lock.newCondition();
        private final Condition emptied = lock.newCondition();

        void put(String item) {
            lock.lock();
            try {
                while (!items.isEmpty()) {
                    emptied.awaitUninterruptibly();
                }
                items.add(item);
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        /// Nothing if none comes for an hour.
        String take() throws InterruptedException {
            long left = 3_600_000_000_000L;
            lock.lock();
            try {
                while (items.isEmpty() && left > 0) {
                    left = filled.awaitNanos(left);
                }
                emptied.signal();
                return items.remove();
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var box = new OnConditions();
            Together.run(
                    () -> {
                        box.put("this");
                        box.put("that");
                    },
                    box::take,
                    box::take);
            Expect.that(box.items.isEmpty(), "one is left");
        }
    }

    @Asks(wakeUps = WakeUps.SPURIOUS)
    public static final class OnPermits {
        private volatile int turn;

        void take(int mine, Thread[] threads, int rounds) {
            for (int round = 0; round < rounds; round++) {
                while (turn != mine) {
                    LockSupport.park(this);
                }
                turn = 1 - mine;
                LockSupport.unpark(threads[1 - mine]);
            }
        }

        public static void test() throws Throwable {
            var it = new OnPermits();
            var threads = new Thread[2];
            threads[0] = new Thread(() -> it.take(0, threads, 2));
            threads[1] = new Thread(() -> it.take(1, threads, 2));
            threads[0].start();
            threads[1].start();
            threads[0].join();
            threads[1].join();
            Expect.equal(0, it.turn);
        }
    }
}
