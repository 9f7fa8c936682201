package toys.programs.twins;

import java.util.concurrent.ForkJoinPool;
import toys.programs.Expect;
import toys.programs.Program;

/// A task returns its part of the sum, and who joins it adds.
public final class ForkJoinSum {
    private ForkJoinSum() {}

    public static final class Right implements Program {
        private int total;

        private int part(int number) {
            return number;
        }

        @Override
        public void test() throws Throwable {
            try (var pool = new ForkJoinPool(2)) {
                var left = pool.submit(() -> part(1));
                var right = pool.submit(() -> part(2));
                total += left.join() + right.join();
            }
            Expect.that(total >= 3, "lost");
        }
    }

    /// Race: both halves add to the one `total`.
    public static final class Wrong implements Program {
        private int total;

        private int part(int number) {
            total += number;
            return number;
        }

        @Override
        public void test() throws Throwable {
            try (var pool = new ForkJoinPool(2)) {
                var left = pool.submit(() -> part(1));
                var right = pool.submit(() -> part(2));
                total += left.join() + right.join();
            }
            Expect.that(total >= 3, "lost");
        }
    }
}
