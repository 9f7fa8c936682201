package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A value whose reader and writer both enter the monitor.
public final class SynchronizedCell {
    private SynchronizedCell() {}

    public static final class Right implements Program {
        private int value;

        private synchronized void set(int newValue) {
            value = newValue;
        }

        private synchronized int read() {
            return value;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> set(42), () -> Expect.that(read() % 42 == 0, "made up"));
        }
    }

    /// Race: `value` is written inside the monitor and read outside of it.
    public static final class Wrong implements Program {
        private int value;

        private synchronized void set(int newValue) {
            value = newValue;
        }

        private int read() {
            return value;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> set(42), () -> Expect.that(read() % 42 == 0, "made up"));
        }
    }
}
