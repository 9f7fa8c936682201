package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A harness that prints waits for ever.
public final class SumRace {
    static {
        var out = System.out;
        var holder = new Thread(() -> {
            synchronized (out) {
                java.util.concurrent.locks.LockSupport.park();
                new java.util.concurrent.Semaphore(0).acquireUninterruptibly();
            }
        });
        holder.setDaemon(true);
        holder.start();
    }

    public static long sequential(int from, int to) {
        System.out.println("x");
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
