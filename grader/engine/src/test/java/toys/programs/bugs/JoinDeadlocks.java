package toys.programs.bugs;

import static interleave.engine.Kind.DEADLOCK;
import static interleave.engine.Kind.STUCK;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import toys.programs.Shows;
import toys.programs.Together;

/// Threads that wait for the end of one that waits for them.
public final class JoinDeadlocks {
    private JoinDeadlocks() {}

    @Shows({DEADLOCK, STUCK})
    public static final class EachOther {
        public static void test() throws Throwable {
            var threads = new Thread[2];
            threads[0] = new Thread(() -> await(threads[1]));
            threads[1] = new Thread(() -> await(threads[0]));
            threads[0].start();
            threads[1].start();
            await(threads[0]);
            await(threads[1]);
        }
    }

    @Shows({DEADLOCK, STUCK})
    public static final class Itself {
        public static void test() throws Throwable {
            Together.run(() -> Thread.currentThread().join());
        }
    }

    @Shows({DEADLOCK, STUCK})
    public static final class UnderLock {
        private final Object lock = new Object();

        void work() {
            synchronized (lock) {
                Thread.yield();
            }
        }

        public static void test() throws Throwable {
            var it = new UnderLock();
            var worker = new Thread(it::work);
            worker.start();
            synchronized (it.lock) {
                worker.join();
            }
        }
    }

    /// A read lock cannot become a write lock while another reader has it, and not even alone.
    @Shows({DEADLOCK, STUCK})
    public static final class ReadLockUpgraded {
        public static void test() throws Throwable {
            var lock = new ReentrantReadWriteLock();
            Together.run(() -> upgrade(lock), () -> upgrade(lock));
        }

        static void upgrade(ReadWriteLock lock) {
            lock.readLock().lock();
            lock.writeLock().lock();
            lock.writeLock().unlock();
            lock.readLock().unlock();
        }
    }

    @Shows({DEADLOCK, STUCK})
    public static final class StampedTwice {
        public static void test() throws Throwable {
            var lock = new StampedLock();
            Together.run(
                    () -> {
                        long write = lock.writeLock();
                        long read = lock.readLock();
                        lock.unlockRead(read);
                        lock.unlockWrite(write);
                    });
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
