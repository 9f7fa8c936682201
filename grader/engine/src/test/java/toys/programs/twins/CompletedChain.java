package toys.programs.twins;

import java.util.concurrent.CompletableFuture;
import toys.programs.Expect;
import toys.programs.Program;

/// join waits for the stage that it is called on, and for those before it.
public final class CompletedChain {
    private CompletedChain() {}

    public static final class Right implements Program {
        private int seen;

        @Override
        public void test() throws Throwable {
            var answer = CompletableFuture.supplyAsync(() -> 42);
            var accepted = answer.thenAcceptAsync(n -> seen = n);
            accepted.join();
            Expect.that(seen % 42 == 0, "made up");
            accepted.join();
        }
    }

    /// Race: the last stage writes `seen`, and the caller, who waits for the first one, reads it.
    public static final class Wrong implements Program {
        private int seen;

        @Override
        public void test() throws Throwable {
            var answer = CompletableFuture.supplyAsync(() -> 42);
            var accepted = answer.thenAcceptAsync(n -> seen = n);
            answer.join();
            Expect.that(seen % 42 == 0, "made up");
            accepted.join();
        }
    }
}
