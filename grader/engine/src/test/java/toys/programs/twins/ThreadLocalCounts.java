package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Each thread counts in an array of its own.
public final class ThreadLocalCounts {
    private ThreadLocalCounts() {}

    public static final class Right implements Program {
        private final int[] shared = new int[1];
        private final ThreadLocal<int[]> counts = ThreadLocal.withInitial(() -> shared.clone());

        private void count() {
            counts.get()[0]++;
            Expect.that(counts.get()[0] > 0, "lost");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::count, this::count);
        }
    }

    /// Race: all threads were given the same array, and increment its element.
    public static final class Wrong implements Program {
        private final int[] shared = new int[1];
        private final ThreadLocal<int[]> counts = ThreadLocal.withInitial(() -> shared);

        private void count() {
            counts.get()[0]++;
            Expect.that(counts.get()[0] > 0, "lost");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::count, this::count);
        }
    }
}
