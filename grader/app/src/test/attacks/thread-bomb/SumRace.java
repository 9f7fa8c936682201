package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The number of threads is limited.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        for (int i = 0; i < 100_000; i++) {
            var thread = new Thread(java.util.concurrent.locks.LockSupport::park);
            thread.setDaemon(true);
            thread.start();
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
