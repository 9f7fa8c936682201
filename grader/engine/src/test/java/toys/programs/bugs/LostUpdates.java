package toys.programs.bugs;

import static interleave.engine.Kind.RACE;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Shows;
import toys.programs.Together;

/// Reads that are stale when the write comes.
public final class LostUpdates {
    private LostUpdates() {}

    @Shows(RACE)
    public static final class PlainCounter {
        private int count;

        public static void test() throws Throwable {
            var counter = new PlainCounter();
            Together.run(() -> counter.count++, () -> counter.count++);
            Expect.equal(2, counter.count);
        }
    }

    @Shows(RACE)
    public static final class VolatileCounter {
        private volatile int count;

        public static void test() throws Throwable {
            var counter = new VolatileCounter();
            Together.run(() -> counter.count++, () -> counter.count++);
            Expect.equal(2, counter.count);
        }
    }

    @Shows(RACE)
    public static final class GetThenSet {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            Program increment = () -> count.set(count.get() + 1);
            Together.run(increment, increment);
            Expect.equal(2, count.get());
        }
    }

    @Shows(RACE)
    public static final class LockedHalves {
        private int count;

        synchronized int count() {
            return count;
        }

        synchronized void count(int newCount) {
            count = newCount;
        }

        public static void test() throws Throwable {
            var counter = new LockedHalves();
            Program increment = () -> counter.count(counter.count() + 1);
            Together.run(increment, increment);
            Expect.equal(2, counter.count);
        }
    }

    @Shows(RACE)
    public static final class LockOfItsOwn {
        private int count;

        void increment() {
            var lock = new ReentrantLock();
            lock.lock();
            count++;
            lock.unlock();
        }

        public static void test() throws Throwable {
            var counter = new LockOfItsOwn();
            Together.run(counter::increment, counter::increment);
            Expect.equal(2, counter.count);
        }
    }

    /// The lock is another object after each increment.
    @Shows(RACE)
    public static final class BoxedLock {
        private Integer count = 1000;

        @SuppressWarnings("synchronization")
        void increment() {
            synchronized (count) {
                count++;
            }
        }

        public static void test() throws Throwable {
            var counter = new BoxedLock();
            Together.run(counter::increment, counter::increment, counter::increment);
            Expect.equal(1003, counter.count);
        }
    }

    @Shows(RACE)
    public static final class ReadLockForWriting {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        void increment() {
            lock.readLock().lock();
            count++;
            lock.readLock().unlock();
        }

        public static void test() throws Throwable {
            var counter = new ReadLockForWriting();
            Together.run(counter::increment, counter::increment);
            Expect.equal(2, counter.count);
        }
    }

    @Shows(RACE)
    public static final class ArrayElement {
        public static void test() throws Throwable {
            var counts = new long[1];
            Together.run(() -> counts[0] += 1, () -> counts[0] += 2);
            Expect.equal(3, counts[0]);
        }
    }

    @Shows(RACE)
    public static final class TasksOfAPool {
        private int count;

        public static void test() throws Throwable {
            var counter = new TasksOfAPool();
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.execute(() -> counter.count++);
                pool.execute(() -> counter.count++);
            }
            Expect.equal(2, counter.count);
        }
    }

    @Shows(RACE)
    public static final class VirtualThreads {
        private int count;

        public static void test() throws Throwable {
            var counter = new VirtualThreads();
            Thread one = Thread.ofVirtual().start(() -> counter.count++);
            Thread other = Thread.ofVirtual().start(() -> counter.count++);
            one.join();
            other.join();
            Expect.equal(2, counter.count);
        }
    }
}
