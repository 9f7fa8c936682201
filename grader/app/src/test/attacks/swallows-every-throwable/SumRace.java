package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A run that cannot be ended.
public final class SumRace {
    private static int rounds;

    public static long sequential(int from, int to) {
        while (rounds >= 0) {
            try {
                rounds = (rounds + 1) & 1;
                synchronized (SumRace.class) {
                    SumRace.class.wait(1);
                }
            } catch (Throwable whatever) {
                rounds = 0;
            }
        }
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
