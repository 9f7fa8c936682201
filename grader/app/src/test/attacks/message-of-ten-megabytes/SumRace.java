package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// It must be cut, and must not end anything.
public final class SumRace {
    public static long sequential(int from, int to) {
        throw new IllegalStateException("x".repeat(10_000_000));
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
