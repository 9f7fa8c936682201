package toys.programs.twins;

import java.util.concurrent.Executors;
import toys.programs.Expect;
import toys.programs.Program;

/// Tasks of a single thread need no lock between them.
public final class PoolConfinement {
    private PoolConfinement() {}

    public static final class Right implements Program {
        private int count;

        @Override
        public void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(1)) {
                pool.execute(() -> count++);
                pool.execute(() -> count++);
            }
            Expect.equal(2, count);
        }
    }

    /// Race: the two workers of the pool both increment `count`.
    public static final class Wrong implements Program {
        private int count;

        @Override
        public void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.execute(() -> count++);
                pool.execute(() -> count++);
            }
            Expect.equal(2, count);
        }
    }
}
