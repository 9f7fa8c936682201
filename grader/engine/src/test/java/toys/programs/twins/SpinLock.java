package toys.programs.twins;

import java.util.concurrent.atomic.AtomicBoolean;
import toys.programs.Program;
import toys.programs.Together;

/// A spin lock on one atomic bit.
public final class SpinLock {
    private SpinLock() {}

    public static final class Right implements Program {
        private final AtomicBoolean locked = new AtomicBoolean();
        private int count;

        private void increment() {
            while (!locked.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            count++;
            locked.set(false);
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
        }
    }

    /// Race: a plain unlock publishes nothing: one holder writes `count`, the next one reads it.
    public static final class Wrong implements Program {
        private final AtomicBoolean locked = new AtomicBoolean();
        private int count;

        private void increment() {
            while (!locked.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            count++;
            locked.setPlain(false);
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
        }
    }
}
