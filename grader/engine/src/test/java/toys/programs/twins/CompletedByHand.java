package toys.programs.twins;

import java.util.concurrent.CompletableFuture;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// To complete a future publishes what was done before.
public final class CompletedByHand {
    private CompletedByHand() {}

    public static final class Right implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var done = new CompletableFuture<Void>();
            Together.run(
                    () -> {
                        data = 42;
                        done.complete(null);
                    },
                    () -> {
                        done.join();
                        Expect.that(data % 42 == 0, "made up");
                    });
        }
    }

    /// Race: `data` is written after the completion, and read by who waited for it.
    public static final class Wrong implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var done = new CompletableFuture<Void>();
            Together.run(
                    () -> {
                        done.complete(null);
                        data = 42;
                    },
                    () -> {
                        done.join();
                        Expect.that(data % 42 == 0, "made up");
                    });
        }
    }
}
