package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Half a character cannot be written as UTF-8.
public final class SumRace {
    public static long sequential(int from, int to) {
        throw new IllegalStateException("\ud800".repeat(20_000) + "\udfff\u0000");
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
