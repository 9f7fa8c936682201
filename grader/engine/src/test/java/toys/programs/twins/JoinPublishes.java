package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;

/// What a thread did before its end is seen by whoever joins it.
public final class JoinPublishes {
    private JoinPublishes() {}

    public static final class Right implements Program {
        private int result;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(() -> result = 42);
            worker.start();
            worker.join();
            int seen = result;
            Expect.that(seen == 42 || seen == 0, "made up");
        }
    }

    /// Race: the worker writes `result`, and the caller reads it before it has joined.
    public static final class Wrong implements Program {
        private int result;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(() -> result = 42);
            worker.start();
            int seen = result;
            worker.join();
            Expect.that(seen == 42 || seen == 0, "made up");
        }
    }
}
