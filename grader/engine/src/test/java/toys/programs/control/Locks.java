package toys.programs.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import toys.programs.Expect;
import toys.programs.Pace;
import toys.programs.Together;

/// java.util.concurrent.locks.
public final class Locks {
    private Locks() {}

    public static final class Reentrant {
        private final ReentrantLock lock = new ReentrantLock();
        private int count;

        void increment(int times) {
            lock.lock();
            try {
                count++;
                if (times > 1) {
                    increment(times - 1);
                }
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var it = new Reentrant();
            Together.run(() -> it.increment(2), () -> it.increment(1));
            Expect.equal(3, it.count);
            Expect.that(!it.lock.isLocked(), "still locked");
        }
    }

    public static final class FairLock {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int count;

        void increment() throws InterruptedException {
            lock.lockInterruptibly();
            count++;
            lock.unlock();
        }

        public static void test() throws Throwable {
            var it = new FairLock();
            Together.run(it::increment, it::increment, it::increment);
            Expect.equal(3, it.count);
        }
    }

    public static final class TryLock {
        private final Lock lock = new ReentrantLock();
        private int entered;
        private final AtomicInteger refused = new AtomicInteger();

        void enter() {
            if (!lock.tryLock()) {
                refused.incrementAndGet();
                return;
            }
            try {
                entered++;
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var it = new TryLock();
            Together.run(it::enter, it::enter);
            Expect.equal(2, it.entered + it.refused.get());
            Expect.that(it.entered > 0, "nobody entered");
        }
    }

    public static final class TryLockTimed {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            lock.lock();
            Together.run(
                    () ->
                            Expect.that(
                                    !lock.tryLock(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS),
                                    "two owners"));
            lock.unlock();
            Together.run(() -> Expect.that(lock.tryLock(1, TimeUnit.HOURS), "not free"));
        }
    }

    public static final class Conditions {
        private final Lock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private final Condition emptied = lock.newCondition();
        private int items;

        void put() throws InterruptedException {
            lock.lock();
            try {
                while (items == 1) {
                    emptied.await();
                }
                items++;
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        void take() throws InterruptedException {
            lock.lock();
            try {
                while (items == 0) {
                    filled.awaitUninterruptibly();
                }
                items--;
                emptied.signal();
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var it = new Conditions();
            Together.run(it::put, it::put, it::take, it::take);
            Expect.equal(0, it.items);
        }
    }

    public static final class SignalAll {
        private final Lock lock = new ReentrantLock();
        private final Condition opened = lock.newCondition();
        private boolean open;

        void pass() throws InterruptedException {
            lock.lock();
            try {
                while (!open) {
                    opened.await(1, TimeUnit.HOURS);
                }
            } finally {
                lock.unlock();
            }
        }

        void open() {
            lock.lock();
            open = true;
            opened.signalAll();
            lock.unlock();
        }

        public static void test() throws Throwable {
            var gate = new SignalAll();
            Together.run(gate::pass, gate::pass, gate::open);
        }
    }

    public static final class ReadWrite {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int low;
        private int high = 9;

        void move(int by) {
            lock.writeLock().lock();
            low += by;
            high += by;
            lock.writeLock().unlock();
        }

        void check() {
            lock.readLock().lock();
            int size = high - low;
            lock.readLock().unlock();
            Expect.equal(9, size);
        }

        public static void test() throws Throwable {
            var range = new ReadWrite();
            Together.run(() -> range.move(1), range::check, range::check);
        }
    }

    public static final class Downgraded {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        private int value;

        void update() {
            lock.writeLock().lock();
            value++;
            int mine = value;
            lock.readLock().lock();
            lock.writeLock().unlock();
            Expect.equal(mine, value);
            lock.readLock().unlock();
        }

        public static void test() throws Throwable {
            var it = new Downgraded();
            Together.run(it::update, it::update);
        }
    }
}
