package toys.programs.twins;

import java.util.concurrent.atomic.AtomicBoolean;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Whoever wins the compare-and-set initialises; the others wait for the volatile mark.
public final class OnceOnly {
    private OnceOnly() {}

    public static final class Right implements Program {
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicBoolean done = new AtomicBoolean();
        private int value;

        private void initialise() {
            if (begun.compareAndSet(false, true)) {
                value = 42;
                done.set(true);
            } else {
                while (!done.get()) {
                    Thread.yield();
                }
            }
            Expect.that(value % 42 == 0, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::initialise, this::initialise);
        }
    }

    /// Race: the losers do not wait, and read `value` while the winner writes it.
    public static final class Wrong implements Program {
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicBoolean done = new AtomicBoolean();
        private int value;

        private void initialise() {
            if (begun.compareAndSet(false, true)) {
                value = 42;
                done.set(true);
            } else {
                while (!begun.get()) {
                    Thread.yield();
                }
            }
            Expect.that(value % 42 == 0, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::initialise, this::initialise);
        }
    }
}
