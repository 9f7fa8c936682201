package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A harness that waits for uncaught exceptions hears of none.
public final class SumRace {
    static {
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        Thread thread = threads.newThread(() -> {
            throw new IllegalStateException("nobody hears of this");
        });
        thread.start();
        thread.join();
        return 0;
    }
}
