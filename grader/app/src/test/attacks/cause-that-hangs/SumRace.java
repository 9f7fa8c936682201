package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A harness that looks for causes waits.
public final class SumRace {
    private static final class Hostile extends RuntimeException {
        @Override
        public Throwable getCause() {
            int spins = 0;
            while (spins >= 0) {
                spins = (spins + 1) & 0xFF;
            }
            return null;
        }
    }

    public static long sequential(int from, int to) {
        throw new Hostile();
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
