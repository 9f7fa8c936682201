package toys.programs.twins;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Changes take the write lock.
public final class ReadWriteCounter {
    private ReadWriteCounter() {}

    public static final class Right implements Program {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        private void increment() {
            Lock mine = lock.writeLock();
            mine.lock();
            count++;
            mine.unlock();
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }

    /// Race: two threads have the read lock at once, and both increment `count`.
    public static final class Wrong implements Program {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        private void increment() {
            Lock mine = lock.readLock();
            mine.lock();
            count++;
            mine.unlock();
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }
}
