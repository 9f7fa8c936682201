package interleave.bench;

import java.util.OptionalLong;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/// What no engine on the JDK's continuations can beat: a schedule is nothing but its switches.
///
/// @param threads in each schedule
/// @param steps in each schedule, each of which is a switch
record LimitTool(int threads, int steps) implements Tool {
    private static final ContinuationScope SCOPE = new ContinuationScope("limit");

    @Override
    public Search search(Program program, long seed, int schedules) {
        long start = System.nanoTime();
        for (int schedule = 0; schedule < schedules; schedule++) {
            play();
        }
        var played = OptionalLong.of((long) schedules * steps);
        return new Search(schedules, played, System.nanoTime() - start, "");
    }

    private void play() {
        var continuations = new Continuation[threads];
        for (int thread = 0; thread < threads; thread++) {
            int share = steps / threads + (thread < steps % threads ? 1 : 0);
            continuations[thread] = new Continuation(SCOPE, () -> yieldOften(share));
        }
        int running = threads;
        for (int next = 0; running > 0; next = (next + 1) % threads) {
            if (!continuations[next].isDone()) {
                continuations[next].run();
                running -= continuations[next].isDone() ? 1 : 0;
            }
        }
    }

    private static void yieldOften(int times) {
        for (int i = 0; i < times; i++) {
            Continuation.yield(SCOPE);
        }
    }
}
