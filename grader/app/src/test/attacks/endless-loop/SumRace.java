package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Nobody can stop such a thread.
public final class SumRace {
    public static long sequential(int from, int to) {
        long sum = from;
        while (sum != to + 1L << 40) {
            sum += 2 - sum % 2;
        }
        return sum;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
