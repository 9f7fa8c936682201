package toys.programs.twins;

import java.util.concurrent.CountDownLatch;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Whoever comes through a latch sees what was done before it was counted down.
public final class LatchGate {
    private LatchGate() {}

    public static final class Right implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var gate = new CountDownLatch(1);
            Together.run(
                    () -> {
                        data = 42;
                        gate.countDown();
                    },
                    () -> {
                        gate.await();
                        Expect.that(data % 42 == 0, "made up");
                    });
        }
    }

    /// Race: `data` is written after the count, and read by who comes through.
    public static final class Wrong implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var gate = new CountDownLatch(1);
            Together.run(
                    () -> {
                        gate.countDown();
                        data = 42;
                    },
                    () -> {
                        gate.await();
                        Expect.that(data % 42 == 0, "made up");
                    });
        }
    }
}
