package toys.programs.twins;

import java.util.concurrent.CyclicBarrier;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Each reads its neighbour's cell only after a barrier.
public final class BarrierNeighbours {
    private BarrierNeighbours() {}

    public static final class Right implements Program {
        private final int[] cells = new int[2];
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        private void step(int me, int other) throws Exception {
            cells[me] = 1;
            barrier.await();
            int seen = cells[other];
            Expect.that(seen <= 1, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> step(0, 1), () -> step(1, 0));
        }
    }

    /// Race: the neighbour's cell is read before the barrier, while the neighbour writes it.
    public static final class Wrong implements Program {
        private final int[] cells = new int[2];
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        private void step(int me, int other) throws Exception {
            cells[me] = 1;
            int seen = cells[other];
            barrier.await();
            Expect.that(seen <= 1, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> step(0, 1), () -> step(1, 0));
        }
    }
}
