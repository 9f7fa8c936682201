package toys.programs.twins;

import java.time.Duration;
import toys.programs.Expect;
import toys.programs.Program;

/// The InterruptedException of a sleeper is a detection, too.
public final class InterruptOfASleeper {
    private InterruptOfASleeper() {}

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
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException woken) {
                Expect.that(data % 42 == 0, "made up");
            }
        }
    }

    /// Race: `data` is written after the interrupt, and read by who was woken by it.
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
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException woken) {
                Expect.that(data % 42 == 0, "made up");
            }
        }
    }
}
