package toys.programs.twins;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A writer who takes the read lock before it gives the write lock back goes on reading.
public final class DowngradedLock {
    private DowngradedLock() {}

    public static final class Right implements Program {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int value;

        private void update() {
            lock.writeLock().lock();
            value++;
            lock.readLock().lock();
            lock.writeLock().unlock();
            int seen = value;
            lock.readLock().unlock();
            Expect.that(seen <= 2, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::update, this::update);
        }
    }

    /// Race: between the locks nothing is held, and `value` is read while the next writer writes.
    public static final class Wrong implements Program {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int value;

        private void update() {
            lock.writeLock().lock();
            value++;
            lock.writeLock().unlock();
            int seen = value;
            lock.readLock().lock();
            lock.readLock().unlock();
            Expect.that(seen <= 2, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::update, this::update);
        }
    }
}
