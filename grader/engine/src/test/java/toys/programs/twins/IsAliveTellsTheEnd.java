package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;

/// To see that a thread is no longer alive orders its actions before.
public final class IsAliveTellsTheEnd {
    private IsAliveTellsTheEnd() {}

    public static final class Right implements Program {
        private int result;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(() -> result = 42);
            worker.start();
            if (!worker.isAlive()) {
                Expect.equal(42, result);
            }
            worker.join();
        }
    }

    /// Race: the worker writes `result`; that it is not new says nothing of its end.
    public static final class Wrong implements Program {
        private int result;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(() -> result = 42);
            worker.start();
            if (worker.isAlive() && result != 0) {
                Expect.equal(42, result);
            }
            worker.join();
        }
    }
}
