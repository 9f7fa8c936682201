package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// They are nobody's children, and all carriers are theirs.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        for (int i = 0; i < 200; i++) {
            Thread.ofVirtual().start(java.util.concurrent.locks.LockSupport::park);
        }
        for (int i = 0; i < 16; i++) {
            Thread.ofVirtual().start(() -> { while (true) { Thread.onSpinWait(); } });
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
