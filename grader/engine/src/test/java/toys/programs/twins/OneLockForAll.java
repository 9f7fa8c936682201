package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A static counter is guarded by the one lock of its class.
public final class OneLockForAll {
    private OneLockForAll() {}

    public static final class Right implements Program {
        private static int count;

        private static final class Counter {
            private static final Object lock = new Object();

            void increment() {
                synchronized (lock) {
                    count++;
                }
            }
        }

        @Override
        public void test() throws Throwable {
            int before = count;
            Together.run(new Counter()::increment, new Counter()::increment);
            Expect.equal(2, count - before);
        }
    }

    /// Race: each object has a lock of its own, and both increment the static `count`.
    public static final class Wrong implements Program {
        private static int count;

        private static final class Counter {
            private final Object lock = new Object();

            void increment() {
                synchronized (lock) {
                    count++;
                }
            }
        }

        @Override
        public void test() throws Throwable {
            int before = count;
            Together.run(new Counter()::increment, new Counter()::increment);
            Expect.equal(2, count - before);
        }
    }
}
