package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Descendants that have lost their ancestor are hard to find.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        new ProcessBuilder("setsid", "sh", "-c", "sleep 60; : interleave-attack").start();
        Thread.onSpinWait();
        Runtime.getRuntime().halt(0);
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
