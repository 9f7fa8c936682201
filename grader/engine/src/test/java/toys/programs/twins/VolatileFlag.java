package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A value, announced by a volatile flag.
public final class VolatileFlag {
    private VolatileFlag() {}

    public static final class Right implements Program {
        private int data;
        private volatile boolean ready;

        @Override
        public void test() throws Throwable {
            Together.run(this::announce, this::look);
        }

        private void announce() {
            data = 42;
            ready = true;
        }

        private void look() {
            if (ready) {
                Expect.equal(42, data);
            }
        }
    }

    /// Race: the write of `ready` and its read, and with it the write and the read of `data`.
    public static final class Wrong implements Program {
        private int data;
        private boolean ready;

        @Override
        public void test() throws Throwable {
            Together.run(this::announce, this::look);
        }

        private void announce() {
            data = 42;
            ready = true;
        }

        private void look() {
            if (ready) {
                Expect.equal(42, data);
            }
        }
    }
}
