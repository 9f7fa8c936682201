package toys.programs.twins;

import java.util.concurrent.locks.StampedLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A read without a lock counts only once it is validated.
public final class OptimisticRead {
    private OptimisticRead() {}

    public static final class Right implements Program {
        private final StampedLock lock = new StampedLock();
        private int x;
        private int y;

        private void move() {
            long stamp = lock.writeLock();
            x++;
            y--;
            lock.unlockWrite(stamp);
        }

        private int sum() {
            long stamp = lock.tryOptimisticRead();
            int sum = x + y;
            if (!lock.validate(stamp)) {
                stamp = lock.readLock();
                sum = x + y;
                lock.unlockRead(stamp);
            }
            return sum;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::move, () -> Expect.equal(0, sum()));
        }
    }

    /// Race: the reads of `x` and `y` count, though a writer may have been at work.
    public static final class Wrong implements Program {
        private final StampedLock lock = new StampedLock();
        private int x;
        private int y;

        private void move() {
            long stamp = lock.writeLock();
            x++;
            y--;
            lock.unlockWrite(stamp);
        }

        private int sum() {
            long stamp = lock.tryOptimisticRead();
            int sum = x + y;
            if (stamp == 0) {
                stamp = lock.readLock();
                sum = x + y;
                lock.unlockRead(stamp);
            }
            return sum;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::move, () -> Expect.equal(0, sum()));
        }
    }
}
