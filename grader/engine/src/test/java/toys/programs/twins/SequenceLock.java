package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Readers look at a version before and after; what they read between is volatile.
public final class SequenceLock {
    private SequenceLock() {}

    public static final class Right implements Program {
        private volatile int version;
        private volatile int x;
        private volatile int y;

        private void move() {
            version++;
            x++;
            y--;
            version++;
        }

        private int sum() {
            while (true) {
                int before = version;
                int sum = x + y;
                if (before % 2 == 0 && version == before) {
                    return sum;
                }
                Thread.onSpinWait();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::move, () -> Expect.equal(0, sum()));
        }
    }

    /// Race: the writer writes `x` while a reader, who will look at the version only later, reads
    /// it.
    public static final class Wrong implements Program {
        private volatile int version;
        private int x;
        private volatile int y;

        private void move() {
            version++;
            x++;
            y--;
            version++;
        }

        private int sum() {
            while (true) {
                int before = version;
                int sum = x + y;
                if (before % 2 == 0 && version == before) {
                    return sum;
                }
                Thread.onSpinWait();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::move, () -> Expect.equal(0, sum()));
        }
    }
}
