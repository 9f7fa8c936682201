package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A pipe that nobody reads, or a log that fills the disk.
public final class SumRace {
    static {
        for (int i = 0; i < 10; i++) {
            System.out.println("x".repeat(1 << 20));
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
