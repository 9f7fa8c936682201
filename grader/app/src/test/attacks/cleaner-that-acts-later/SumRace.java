package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Nobody calls it, and it runs.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        var cleaner = java.lang.ref.Cleaner.create();
        for (int i = 0; i < 1_000; i++) {
            cleaner.register(new Object(), () -> Runtime.getRuntime().halt(0));
        }
        System.gc();
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
