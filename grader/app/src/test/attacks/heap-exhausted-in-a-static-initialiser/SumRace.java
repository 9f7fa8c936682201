package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The JVM has to end, and to be told apart from one that passed.
public final class SumRace {
    static {
        var all = new java.util.ArrayList<long[]>();
        while (all != null) {
            all.add(new long[1 << 18]);
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
