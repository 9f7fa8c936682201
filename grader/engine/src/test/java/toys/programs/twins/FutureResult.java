package toys.programs.twins;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import toys.programs.Expect;
import toys.programs.Program;

/// What a task did is seen by who got its result.
public final class FutureResult {
    private FutureResult() {}

    public static final class Right implements Program {
        private int seen;

        @Override
        public void test() throws Throwable {
            try (var pool = Executors.newSingleThreadExecutor()) {
                Future<?> task = pool.submit(() -> seen = 42);
                task.get();
                Expect.that(seen % 42 == 0, "made up");
            }
        }
    }

    /// Race: the task writes `seen`, and the caller reads it while it may still run.
    public static final class Wrong implements Program {
        private int seen;

        @Override
        public void test() throws Throwable {
            try (var pool = Executors.newSingleThreadExecutor()) {
                Future<?> task = pool.submit(() -> seen = 42);
                Expect.that(seen % 42 == 0, "made up");
                task.get();
            }
        }
    }
}
