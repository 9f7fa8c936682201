package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;

/// An interrupt orders what came before it before whatever follows its detection.
public final class InterruptAsSignal {
    private InterruptAsSignal() {}

    public static final class Right implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(this::work);
            worker.start();
            data = 42;
            worker.interrupt();
            worker.join();
        }

        private void work() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            Expect.that(data % 42 == 0, "made up");
        }
    }

    /// Race: `data` is written after the interrupt, and read by who has noticed it.
    public static final class Wrong implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(this::work);
            worker.start();
            worker.interrupt();
            data = 42;
            worker.join();
        }

        private void work() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            Expect.that(data % 42 == 0, "made up");
        }
    }
}
