package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Lazy initialisation whose first look is at a volatile field.
public final class DoubleCheckedLocking {
    private DoubleCheckedLocking() {}

    public static final class Right implements Program {
        private volatile int[] instance;

        private int[] instance() {
            int[] seen = instance;
            if (seen == null) {
                synchronized (this) {
                    seen = instance;
                    if (seen == null) {
                        seen = new int[] {42};
                        instance = seen;
                    }
                }
            }
            return seen;
        }

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> Expect.equal(42, instance()[0]), () -> Expect.equal(42, instance()[0]));
        }
    }

    /// Race: one thread writes `instance` inside the monitor, the other reads it outside.
    public static final class Wrong implements Program {
        private int[] instance;

        private int[] instance() {
            int[] seen = instance;
            if (seen == null) {
                synchronized (this) {
                    seen = instance;
                    if (seen == null) {
                        seen = new int[] {42};
                        instance = seen;
                    }
                }
            }
            return seen;
        }

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> Expect.equal(42, instance()[0]), () -> Expect.equal(42, instance()[0]));
        }
    }
}
