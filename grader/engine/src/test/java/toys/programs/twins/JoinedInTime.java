package toys.programs.twins;

import java.time.Duration;
import toys.programs.Expect;
import toys.programs.Program;

/// A join with a time limit orders only if the thread has ended.
public final class JoinedInTime {
    private JoinedInTime() {}

    public static final class Right implements Program {
        private int result;

        private void work() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            result = 42;
        }

        @Override
        public void test() throws Throwable {
            var worker = new Thread(this::work);
            worker.start();
            boolean ended = worker.join(Duration.ofMillis(5));
            if (ended) {
                Expect.equal(42, result);
            }
            worker.join();
        }
    }

    /// Race: the worker writes `result`; the caller reads it though the join has timed out.
    public static final class Wrong implements Program {
        private int result;

        private void work() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            result = 42;
        }

        @Override
        public void test() throws Throwable {
            var worker = new Thread(this::work);
            worker.start();
            boolean ended = worker.join(Duration.ofMillis(5));
            if (ended || result != 0) {
                Expect.equal(42, result);
            }
            worker.join();
        }
    }
}
