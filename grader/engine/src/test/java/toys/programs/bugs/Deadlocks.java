package toys.programs.bugs;

import static interleave.engine.Kind.DEADLOCK;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import toys.programs.Expect;
import toys.programs.Shows;
import toys.programs.Together;

/// Cycles of threads, each holding what the next one waits for.
public final class Deadlocks {
    private Deadlocks() {}

    @Shows(DEADLOCK)
    public static final class TwoMonitors {
        private int balance = 100;

        static void transfer(TwoMonitors from, TwoMonitors to) {
            synchronized (from) {
                synchronized (to) {
                    from.balance--;
                    to.balance++;
                }
            }
        }

        public static void test() throws Throwable {
            var mine = new TwoMonitors();
            var yours = new TwoMonitors();
            Together.run(() -> transfer(mine, yours), () -> transfer(yours, mine));
            Expect.equal(200, mine.balance + yours.balance);
        }
    }

    @Shows(DEADLOCK)
    public static final class ThreePhilosophers {
        public static void test() throws Throwable {
            Object[] forks = {new Object(), new Object(), new Object()};
            Together.run(
                    () -> dine(forks[0], forks[1]),
                    () -> dine(forks[1], forks[2]),
                    () -> dine(forks[2], forks[0]));
        }

        static void dine(Object left, Object right) {
            synchronized (left) {
                synchronized (right) {
                    Thread.yield();
                }
            }
        }
    }

    @Shows(DEADLOCK)
    public static final class TwoLocks {
        public static void test() throws Throwable {
            var first = new ReentrantLock();
            var second = new ReentrantLock();
            Together.run(() -> both(first, second), () -> both(second, first));
        }

        static void both(Lock outer, Lock inner) {
            outer.lock();
            try {
                inner.lock();
                inner.unlock();
            } finally {
                outer.unlock();
            }
        }
    }

    @Shows(DEADLOCK)
    public static final class LockAndMonitor {
        private final Lock lock = new ReentrantLock();

        void lockFirst() {
            lock.lock();
            try {
                synchronized (this) {
                    Thread.yield();
                }
            } finally {
                lock.unlock();
            }
        }

        synchronized void monitorFirst() {
            lock.lock();
            lock.unlock();
        }

        public static void test() throws Throwable {
            var both = new LockAndMonitor();
            Together.run(both::lockFirst, both::monitorFirst);
        }
    }

    /// Two threads agree on the order of three locks; the third knows only the outer two.
    @Shows(DEADLOCK)
    public static final class ThreeLocks {
        public static void test() throws Throwable {
            Lock[] locks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
            Together.run(
                    () -> all(locks[0], locks[1], locks[2]),
                    () -> all(locks[0], locks[1]),
                    () -> all(locks[2], locks[0]));
        }

        static void all(Lock... inOrder) {
            for (Lock lock : inOrder) {
                lock.lock();
            }
            for (Lock lock : inOrder) {
                lock.unlock();
            }
        }
    }

    @Shows(DEADLOCK)
    public static final class CallbackUnderLock {
        private CallbackUnderLock listener;
        private int heard;

        synchronized void change() {
            listener.hear();
        }

        synchronized void hear() {
            heard++;
        }

        public static void test() throws Throwable {
            var one = new CallbackUnderLock();
            var other = new CallbackUnderLock();
            one.listener = other;
            other.listener = one;
            Together.run(one::change, other::change);
            Expect.equal(2, one.heard + other.heard);
        }
    }

    /// The writer of one account reads the other one.
    @Shows(DEADLOCK)
    public static final class ReadersAndWriters {
        public static void test() throws Throwable {
            var first = new ReentrantReadWriteLock();
            var second = new ReentrantReadWriteLock();
            Together.run(() -> copy(first, second), () -> copy(second, first));
        }

        static void copy(ReadWriteLock to, ReadWriteLock from) {
            to.writeLock().lock();
            try {
                from.readLock().lock();
                from.readLock().unlock();
            } finally {
                to.writeLock().unlock();
            }
        }
    }
}
