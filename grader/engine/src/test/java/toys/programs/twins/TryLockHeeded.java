package toys.programs.twins;

import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Who does not get the lock stays away.
public final class TryLockHeeded {
    private TryLockHeeded() {}

    public static final class Right implements Program {
        private final ReentrantLock lock = new ReentrantLock();
        private int count;

        private void increment() {
            boolean got = lock.tryLock();
            if (!got) {
                return;
            }
            count++;
            if (got) {
                lock.unlock();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.that(count > 0, "nobody");
        }
    }

    /// Race: `count` is incremented whether or not the lock was got.
    public static final class Wrong implements Program {
        private final ReentrantLock lock = new ReentrantLock();
        private int count;

        private void increment() {
            boolean got = lock.tryLock();

            count++;
            if (got) {
                lock.unlock();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.that(count > 0, "nobody");
        }
    }
}
