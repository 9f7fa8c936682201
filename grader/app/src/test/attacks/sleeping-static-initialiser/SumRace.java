package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// No kata allows a sleep.
public final class SumRace {
    static {
        try {
            Thread.sleep(3_600_000);
        } catch (InterruptedException woken) {
            throw new IllegalStateException(woken);
        }
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
