package toys.programs.twins;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import toys.programs.Expect;
import toys.programs.Program;

/// Once a pool has terminated, all that its tasks did is seen.
public final class PoolTermination {
    private PoolTermination() {}

    public static final class Right implements Program {
        private int result;

        @Override
        public void test() throws Throwable {
            try (var pool = Executors.newCachedThreadPool()) {
                pool.execute(() -> result = 42);
                pool.shutdown();
                pool.awaitTermination(1, TimeUnit.DAYS);
                Expect.that(result % 42 == 0, "made up");
            }
        }
    }

    /// Race: a task writes `result`; after a mere shutdown it may still run when `result` is read.
    public static final class Wrong implements Program {
        private int result;

        @Override
        public void test() throws Throwable {
            try (var pool = Executors.newCachedThreadPool()) {
                pool.execute(() -> result = 42);
                pool.shutdown();

                Expect.that(result % 42 == 0, "made up");
            }
        }
    }
}
