package toys.programs.twins;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A lock bit, changed by a field updater in one step.
public final class FieldUpdaterLock {
    private FieldUpdaterLock() {}

    public static final class Right implements Program {
        private static final AtomicIntegerFieldUpdater<Right> LOCKED =
                AtomicIntegerFieldUpdater.newUpdater(Right.class, "locked");

        private volatile int locked;
        private int count;

        private boolean tryLock() {
            return LOCKED.compareAndSet(this, 0, 1);
        }

        private void increment() {
            while (!tryLock()) {
                Thread.onSpinWait();
            }
            count++;
            locked = 0;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }

    /// Race: to look and then to set are two steps: both are inside, and both increment `count`.
    public static final class Wrong implements Program {
        private static final AtomicIntegerFieldUpdater<Wrong> LOCKED =
                AtomicIntegerFieldUpdater.newUpdater(Wrong.class, "locked");

        private volatile int locked;
        private int count;

        private boolean tryLock() {
            return locked == 0 && LOCKED.getAndSet(this, 1) < 2;
        }

        private void increment() {
            while (!tryLock()) {
                Thread.onSpinWait();
            }
            count++;
            locked = 0;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }
}
