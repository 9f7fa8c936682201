package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A thread spins until a volatile flag is set, then reads what was written before it.
public final class SpinOnFlag {
    private SpinOnFlag() {}

    public static final class Right implements Program {
        private int data;
        private volatile boolean ready;

        @Override
        public void test() throws Throwable {
            Together.run(this::announce, this::await);
        }

        private void announce() {
            data = 42;
            ready = true;
        }

        private void await() {
            while (!ready) {
                Thread.onSpinWait();
            }
            Expect.that(data == 42 || data == 0, "made up");
        }
    }

    /// Race: `data` is written after `ready` is set, and read as soon as it is seen.
    public static final class Wrong implements Program {
        private int data;
        private volatile boolean ready;

        @Override
        public void test() throws Throwable {
            Together.run(this::announce, this::await);
        }

        private void announce() {
            ready = true;
            data = 42;
        }

        private void await() {
            while (!ready) {
                Thread.onSpinWait();
            }
            Expect.that(data == 42 || data == 0, "made up");
        }
    }
}
