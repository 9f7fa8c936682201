package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// An error that is thrown in code of the JVM.
public final class SumRace {
    static {
        deeper(0);
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
