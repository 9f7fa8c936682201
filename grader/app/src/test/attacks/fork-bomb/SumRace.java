package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The number of processes is limited.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        for (int i = 0; i < 10_000; i++) {
            new ProcessBuilder("sh", "-c", "sleep 60; : interleave-attack").start();
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
