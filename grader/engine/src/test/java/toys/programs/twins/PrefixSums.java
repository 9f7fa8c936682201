package toys.programs.twins;

import java.util.concurrent.CyclicBarrier;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Prefix sums by slices: each worker sums its own, and adds the sum of those before it.
public final class PrefixSums {
    private PrefixSums() {}

    public static final class Right implements Program {
        private final int[] numbers = {1, 2, 3, 4};
        private final int[] sums = new int[2];
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        private void slice(int worker) throws Exception {
            int first = 2 * worker;
            numbers[first + 1] += numbers[first];
            sums[worker] = numbers[first + 1];
            barrier.await();
            int before = worker == 0 ? 0 : sums[worker - 1];
            numbers[first] += before;
            numbers[first + 1] += before;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> slice(0), () -> slice(1));
            Expect.equal(10, numbers[3]);
        }
    }

    /// Race: without the barrier the second worker reads `sums[0]` while the first one writes it.
    public static final class Wrong implements Program {
        private final int[] numbers = {1, 2, 3, 4};
        private final int[] sums = new int[2];
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        private void slice(int worker) throws Exception {
            int first = 2 * worker;
            numbers[first + 1] += numbers[first];
            sums[worker] = numbers[first + 1];
            int before = worker == 0 ? 0 : sums[worker - 1];
            barrier.await();
            numbers[first] += before;
            numbers[first + 1] += before;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> slice(0), () -> slice(1));
            Expect.equal(10, numbers[3]);
        }
    }
}
