package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;

/// What a thread does before it starts another one, that one sees.
public final class StartPublishes {
    private StartPublishes() {}

    public static final class Right implements Program {
        private int input;
        private int output;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(() -> output = input + 1);
            input = 41;
            worker.start();
            worker.join();
            Expect.that(output == 42 || output == 1, "made up");
        }
    }

    /// Race: `input` is written by the starter after the start, and read by the started.
    public static final class Wrong implements Program {
        private int input;
        private int output;

        @Override
        public void test() throws Throwable {
            var worker = new Thread(() -> output = input + 1);
            worker.start();
            input = 41;
            worker.join();
            Expect.that(output == 42 || output == 1, "made up");
        }
    }
}
